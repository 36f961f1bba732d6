import type { Access } from '@health-code/shared/access/access';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { getOwnSnapshot } from '../code/snapshots.ts';

/** Who looked at a person. Throws PERSON.NOT_FOUND. */
export async function listAccesses(deps: Deps, accountId: string, personId: PersonId, now: number): Promise<Access[]> {
  await getOwnSnapshot(deps, accountId, personId, now);
  const records = await deps.stores.accesses.list(personId, now);
  return records.map(({ at, placeName, gateLabel, way, reason }) => ({
    at: toIso(at),
    placeName,
    gateLabel,
    way,
    reason,
  }));
}
