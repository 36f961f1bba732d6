import type { PersonId } from '@health-code/shared/person/person-id';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import type { Action } from '@health-code/shared/rights/rights';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';

/**
 * Answers only whose person it is: one read, no write. Gives the snapshot as it was found, which may be of older rules.
 * Throws PERSON.NOT_FOUND alike for somebody else's and for nobody.
 */
export async function requireOwnPerson(
  { stores }: Needs<never, 'snapshots'>,
  caller: AccountCaller,
  action: Action,
  personId: PersonId,
): Promise<Snapshot> {
  return requireHolder(caller, action, await stores.snapshots.find(personId));
}

/** The same for a snapshot that was read already. */
export function requireHolder(caller: AccountCaller, action: Action, snapshot: Snapshot | undefined): Snapshot {
  requireRight(caller, action, { kind: 'person', accountId: snapshot?.accountId });
  return snapshot as Snapshot;
}
