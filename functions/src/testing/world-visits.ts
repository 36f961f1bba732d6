import type { PersonId } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { visitIdAt } from '../stores/visit/visit-id.ts';
import type { VisitRecord } from '../stores/visit/visit-store.ts';
import { publicPlaceView } from '../usecases/place/place-view.ts';
import type { World } from './world.ts';
import type { SomePlace } from './world-places.ts';

/** A green visit at the first entrance of a place, now unless told. */
export async function addVisit(
  world: World,
  place: SomePlace,
  personId: PersonId | string,
  changes: Partial<VisitRecord> = {},
): Promise<VisitRecord> {
  const { at = world.now(), entranceId = 'main' } = changes;
  const visit: VisitRecord = {
    visitId: visitIdAt(at, world.deps.randomId()),
    personId: personId as PersonId,
    place: publicPlaceView(await place.record(), entranceId),
    entranceId,
    at,
    method: 'self',
    colour: 'green',
    ruleSet: 'CN-2022-20M',
    reason: { code: 'C', until: null },
    locationVerdict: 'verified',
    fingerprint: 'F',
    expiresAt: at + 30 * MS_PER_DAY,
    ...changes,
  };
  await world.deps.stores.visits.add(visit);
  world.forget();
  return visit;
}
