import type { Access } from '@health-code/shared/access/access';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';

export interface ListAccesses extends Call {
  readonly personId: PersonId;
}

/** Who looked at a person, newest first. Throws PERSON.NOT_FOUND. */
export async function listAccesses(
  deps: Needs<never, 'snapshots' | 'accesses'>,
  { caller, personId, now }: ListAccesses,
): Promise<Access[]> {
  await requireOwnPerson(deps, caller, 'access.list', personId);
  const records = await deps.stores.accesses.list(personId, now);
  return records.map(({ at, placeName, gateLabel, way, reason }) => ({
    at: toIso(at),
    placeName,
    gateLabel,
    way,
    reason,
  }));
}
