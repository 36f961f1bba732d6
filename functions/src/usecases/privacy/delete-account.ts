import { PAGE_ROWS } from '@health-code/shared/api/page';
import { countyOf } from '@health-code/shared/division/division';
import type { Deletion } from '@health-code/shared/privacy/deletion';
import type { IdempotentCall } from '../../call.ts';
import { forEachConcurrently } from '../../concurrently.ts';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { requireRight } from '../../rights.ts';
import { everyPage } from '../../stores/page.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { findLiveSession } from '../account/find-live-session.ts';
import { requireFreshSession } from '../account/fresh-session.ts';
import { accountTally, gatesOf, placesOf } from './account-tally.ts';
import { beginDeletion, type DeletionNeeds, finishDeletion } from './deletion-steps.ts';
import { type EraseNeeds, erasePerson } from './erase-person.ts';

type AccountNeeds = EraseNeeds &
  DeletionNeeds &
  Needs<'ids' | 'randomId', 'accounts' | 'sessions' | 'places' | 'gates' | 'visits' | 'consents'>;

const AT_ONCE = 8;

/**
 * Deletes an account with its people, closed places, posts, devices and logins, and answers with the receipt. The same request
 * again goes on, while its access token is good. Asks for a session that was opened within ten minutes, so that nobody does it
 * on a phone that they found. Throws ACCOUNT.HAS_PLACES while a place is open, LOGIN.STALE_SESSION, AUTH.ENDED.
 */
export async function deleteAccount(
  deps: AccountNeeds,
  { caller, idempotencyKey, now }: IdempotentCall,
): Promise<Deletion> {
  requireRight(caller, 'account.delete', { kind: 'none' });
  const { accountId } = caller;
  const deletionId = deps.ids.intention(accountId, idempotencyKey ?? deps.randomId(), 'deletion');
  const begun = await deps.stores.deletions.find(deletionId);
  if (begun === undefined) requireFreshSession(await findLiveSession(deps, caller, now), now);
  const deletion =
    begun ?? (await beginDeletion(deps, deletionId, 'account', await accountTally(deps, accountId, now), now));
  const isDone = deletion.finishedAt !== undefined || (await eraseAccount(deps, accountId, now));
  return finishDeletion(deps, deletion, isDone, now);
}

/** The logins go last: until then their owner can come back and go on. */
async function eraseAccount(deps: AccountNeeds, accountId: string, now: number): Promise<boolean> {
  const { people, sessions, accounts } = deps.stores;
  await accounts.close(accountId, keptUntil('deletedAccount', now, deps.settings));
  for (const personId of await people.listIds(accountId)) {
    if (!(await erasePerson(deps, { personId, accountId, now }))) return false;
  }
  await forEachConcurrently(await gatesOf(deps, accountId), AT_ONCE, (gate) => deps.stores.gates.remove(gate));
  for (const place of await placesOf(deps, accountId)) await erasePlace(deps, place);
  await forEachConcurrently(await sessions.listByAccount(accountId), AT_ONCE, (session) => sessions.remove(session));
  const logins = await accounts.listLogins(accountId);
  // Whoever applied while the account was being closed is found by another round.
  if ((await people.listIds(accountId)).length > 0) return false;
  await forEachConcurrently(logins, AT_ONCE, ({ loginId }) => accounts.removeLogin(loginId, accountId));
  await deps.stores.notices.removeAll(accountId);
  await deps.stores.consents.removeAll(accountId);
  await people.forget(accountId);
  await accounts.remove(accountId);
  return true;
}

/** With its staff, and with every code that it ever had, the one that may have been on its way too: a poster that hangs still is unknown from now on. */
async function erasePlace({ stores, ids }: AccountNeeds, place: PlaceRecord): Promise<void> {
  const { placeId, accountId, division, entrances, retired } = place;
  const staff = await everyPage((page) => stores.gates.listByPlace(placeId, page), PAGE_ROWS);
  await forEachConcurrently(staff, AT_ONCE, (gate) => stores.gates.remove(gate));
  const codes = [...entrances, ...retired].flatMap(({ entranceId, version }) =>
    Array.from({ length: version + 1 }, (_none, index) => ids.placeCode(placeId, entranceId, index + 1)),
  );
  await stores.places.remove({ placeId, accountId, county: countyOf(division), codes });
}
