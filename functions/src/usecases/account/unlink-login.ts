import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import type { SessionRecord } from '../../stores/session/session-store.ts';
import { endSessionsBy } from './end-sessions-by.ts';
import { findLiveSession } from './find-live-session.ts';
import { requireFreshSession } from './fresh-session.ts';

type UnlinkNeeds = Needs<never, 'accounts' | 'sessions'>;

export interface UnlinkLogin extends Call {
  readonly loginId: string;
}

/**
 * Takes a way to sign in from the account, and ends the sessions that were opened by it. Says whether it was linked still.
 * Idempotent. Throws AUTH.ENDED, LOGIN.NOT_FOUND, LOGIN.STALE_SESSION, LOGIN.LAST and WRITE.CONFLICT.
 */
export async function unlinkLogin(
  deps: UnlinkNeeds,
  { caller, loginId, now }: UnlinkLogin,
): Promise<{ unlinked: boolean }> {
  const { accounts } = deps.stores;
  const login = await accounts.findLogin(loginId);
  const owner = login?.accountId ?? login?.leftAccountId;
  requireRight(caller, 'login.unlink', { kind: 'login', accountId: owner });
  requireFresh(await findLiveSession(deps, caller, now), loginId, now);
  const isLinked = login?.accountId !== undefined;
  if (isLinked) {
    await accounts.releaseButLast(caller.accountId, loginId).catch(lostRaceAs('LOGIN.LAST'));
    // It remembers whose it was for the retry, and leads nowhere.
    const left = { accountId: undefined, leftAccountId: caller.accountId, isRecoverable: false };
    await accounts.putLogin({ ...login, ...left, isSettled: true, revision: login.revision + 1 });
  }
  await endSessionsBy(deps, caller.accountId, loginId, now);
  return { unlinked: isLinked };
}

/**
 * To have signed in lately by a login that stays is the proof of it: whoever finds an open phone can neither lock its owner out
 * nor, by the phone alone, keep the account.
 */
function requireFresh(session: SessionRecord, loginId: string, now: number): void {
  requireFreshSession(session, now);
  if (session.loginId === loginId) throw new DomainError('LOGIN.STALE_SESSION');
}
