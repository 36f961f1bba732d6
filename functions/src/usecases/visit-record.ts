import type { PersonId } from '@health-code/shared/identity/person';
import { statusAt } from '@health-code/shared/rules/evaluate';
import { fromIso, MS_PER_DAY } from '@health-code/shared/time/shanghai';
import { distanceBand, locationVerdict } from '@health-code/shared/visit/location-verdict';
import type { LocationVerdict, NewVisit } from '@health-code/shared/visit/visit';
import type { Deps } from '../config/deps.ts';
import type { PlaceRecord } from '../stores/place-store.ts';
import type { Snapshot } from '../stores/snapshot-store.ts';
import type { VisitRecord } from '../stores/visit-store.ts';
import { publicPlaceView } from './place-view.ts';

/** People at a door: which, when, by what, and in whose request. */
export interface Arrival {
  readonly accountId: string;
  /** What makes the request one intention. */
  readonly key: string;
  readonly visit: NewVisit;
  readonly place: PlaceRecord;
  readonly entranceId: string;
  /** When they were there. */
  readonly at: number;
  /** When they say so. */
  readonly now: number;
  readonly screen: 'fresh' | 'stale' | undefined;
}

/** Somebody at an entrance at an instant, by the colour of that time: what every visit records, however it came about. */
export function presenceOf(
  deps: Deps,
  { personId, timeline }: Snapshot,
  { place, entranceId, at }: Pick<Arrival, 'place' | 'entranceId' | 'at'>,
): Pick<VisitRecord, 'personId' | 'place' | 'entranceId' | 'at' | 'colour' | 'ruleSet' | 'reason' | 'expiresAt'> {
  const status = statusAt(timeline, deps.ruleSet, at);
  const reason = status.reasons[0] as (typeof status.reasons)[number];
  return {
    personId,
    place: publicPlaceView(place, entranceId),
    entranceId,
    at,
    colour: status.colour,
    ruleSet: status.ruleSet,
    reason: { code: reason.code, until: reason.hardEnd },
    expiresAt: at + deps.settings.VISIT_RETENTION_DAYS * MS_PER_DAY,
  };
}

/** The visit of one of them. The phone's location is judged here and goes no further. */
export function newVisitRecord(deps: Deps, arrival: Arrival, snapshot: Snapshot): VisitRecord {
  const { place, at, now, visit } = arrival;
  return {
    ...presenceOf(deps, snapshot, arrival),
    visitId: deps.ids.intention(arrival.accountId, arrival.key, 'visit', snapshot.personId),
    ...(at === now ? {} : { recordedAt: now }),
    method: visit.entry.method,
    locationVerdict: verdictOf(arrival),
    distance: distanceBand(place.location, visit.entry.location),
    fingerprint: fingerprint(deps, arrival),
  };
}

function verdictOf({ visit, place, at, screen }: Arrival): LocationVerdict {
  const { scene, location, scannedAt } = visit.entry;
  const scanAgeSeconds = scannedAt === undefined ? undefined : (at - fromIso(scannedAt)) / 1000;
  return locationVerdict({ scene, place: place.location, phone: location, scanAgeSeconds, screen });
}

/** The same key for another door or other people is another request. */
function fingerprint(deps: Deps, { place, entranceId, visit }: Arrival): string {
  const personIds: PersonId[] = [...visit.personIds].sort();
  return deps.ids.fingerprint([place.placeId, entranceId, personIds]);
}
