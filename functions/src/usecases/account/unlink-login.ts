import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import type { SessionRecord } from '../../stores/session/session-store.ts';
import { endSessionsBy } from './end-sessions-by.ts';
import { findLiveSession } from './find-live-session.ts';

/**
 * How long ago somebody may have signed in who unlinks a login. To have signed in by a login that stays is the proof of it:
 * whoever finds an open phone can neither lock its owner out nor, by the phone alone, keep the account.
 */
const FRESH_MS = 10 * MS_PER_MINUTE;

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

function requireFresh(session: SessionRecord, loginId: string, now: number): void {
  const isFresh = now - session.createdAt <= FRESH_MS;
  if (!isFresh || session.loginId === loginId) throw new DomainError('LOGIN.STALE_SESSION');
}
