import type { PersonId } from '@health-code/shared/person/person-id';
import type { Action } from '@health-code/shared/rights/rights';
import type { Call } from '../../call.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { bringUpToDate } from '../snapshot/current-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { requireHolder, requireOwnPerson } from './require-own-person.ts';

/** The snapshot of a person whom the account holds, under the rules and areas of now. Throws PERSON.NOT_FOUND for everyone else's. */
export async function getOwnSnapshot(
  deps: SnapshotNeeds,
  { caller, now }: Call,
  action: Action,
  personId: PersonId,
): Promise<Snapshot> {
  return bringUpToDate(deps, await requireOwnPerson(deps, caller, action, personId), now);
}

/** The same for several people at once, in the order asked for: all of them are the account's, or none is told of. */
export async function getOwnSnapshots(
  deps: SnapshotNeeds,
  { caller, now }: Call,
  action: Action,
  personIds: readonly PersonId[],
): Promise<Snapshot[]> {
  const found = await deps.stores.snapshots.getMany(personIds);
  const byId = new Map(found.map((snapshot) => [snapshot.personId, snapshot]));
  const own = personIds.map((id) => requireHolder(caller, action, byId.get(id)));
  return Promise.all(own.map((snapshot) => bringUpToDate(deps, snapshot, now)));
}
