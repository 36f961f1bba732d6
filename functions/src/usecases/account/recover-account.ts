import type { Recovery } from '@health-code/shared/account/login-schema';
import type { SessionTokens } from '@health-code/shared/account/session';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError } from '../../domain-error.ts';
import { RECOVERIES, RECOVERIES_BY_LOGIN } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import type { LoginRecord } from '../../stores/account/account-store.ts';
import type { SessionRecord } from '../../stores/session/session-store.ts';
import { holdsAnything } from './holds-anything.ts';
import { issueTokens } from './issue-tokens.ts';
import { isLive } from './live-session.ts';
import { newSession } from './new-session.ts';
import { putOrFind, settleLogin } from './settle-login.ts';

type RecoveryNeeds = Needs<
  'ids' | 'cipher' | 'settings' | 'accessTokens' | 'refreshTokens',
  'accounts' | 'sessions' | 'people' | 'places' | 'gates' | 'quotas'
>;

export interface RecoverAccount extends Call {
  readonly recovery: Recovery;
}

/**
 * Moves the login of an empty account back to the account that it led to before it fell into disuse, for who knows the
 * document and the name of a person there. The answer is a session of that account, in place of this one. A retry is
 * answered alike while its access token is good. Throws ACCOUNT.NOT_EMPTY, REQUEST.TOO_MANY, WRITE.CONFLICT, AUTH.ENDED, and
 * RECOVERY.NO_MATCH whatever does not match.
 */
export async function recoverAccount(
  deps: RecoveryNeeds,
  { caller, recovery, now }: RecoverAccount,
): Promise<SessionTokens> {
  const { session, login } = await findLogin(deps, caller, now);
  if (await holdsAnything(deps, caller.accountId)) throw new DomainError('ACCOUNT.NOT_EMPTY');
  const former = formerAccount(login, caller);
  const isTheirs = await isPersonOf(deps, former, recovery);
  if (former === undefined || login === undefined || !isTheirs) throw new DomainError('RECOVERY.NO_MATCH');
  await moveBack(deps, login, former, now);
  return openSession(deps, session, former, now);
}

/** By what the caller signed in. Both the account and the login have few tries: an account is made by signing in once more. */
async function findLogin(deps: RecoveryNeeds, { accountId, sessionId }: AccountCaller, now: number) {
  const session = await deps.stores.sessions.find(sessionId);
  if (session === undefined) throw new DomainError('AUTH.ENDED');
  await takeQuota(deps, RECOVERIES, accountId, now);
  await takeQuota(deps, RECOVERIES_BY_LOGIN, session.loginId, now);
  const login = await deps.stores.accounts.findLogin(session.loginId);
  if (!isLive(session, now) && !wasMovedFrom(login, accountId)) throw new DomainError('AUTH.ENDED');
  return { session, login };
}

/** Where the login may be moved to, or was moved to by an earlier try. */
function formerAccount(login: LoginRecord | undefined, { accountId }: AccountCaller): string | undefined {
  if (login?.accountId === accountId) return login.isRecoverable ? login.leftAccountId : undefined;
  return wasMovedFrom(login, accountId) ? login?.accountId : undefined;
}

/** Whether an earlier try did its work. An account that lost a login by disuse is none of that kind. */
function wasMovedFrom(login: LoginRecord | undefined, accountId: string): boolean {
  return login?.leftAccountId === accountId && !login.isRecoverable;
}

/** Looks in any case, so that the answer takes as long whatever is missing. */
async function isPersonOf(
  { ids, cipher, stores }: RecoveryNeeds,
  accountId: string | undefined,
  { document, name }: Recovery,
): Promise<boolean> {
  const person = await stores.people.find(ids.person(document));
  if (person === undefined || person.accountId !== accountId) return false;
  const known = cipher.open(person.sealed.name, fieldContext(person.personId, 'name'));
  return known.toUpperCase() === name.toUpperCase();
}

async function moveBack(deps: RecoveryNeeds, login: LoginRecord, former: string, now: number): Promise<void> {
  const { accountId, revision } = login;
  const moved = { ...login, accountId: former, leftAccountId: accountId, isRecoverable: false };
  const isMoved = accountId === former;
  const standing = isMoved
    ? { ...login, accountId: former }
    : await putOrFind(deps, { ...moved, isSettled: false, revision: revision + 1 });
  if (standing.accountId !== former) throw new DomainError('WRITE.CONFLICT');
  await settleLogin(deps, standing, now);
}

async function openSession(
  deps: RecoveryNeeds,
  { sessionId: before, loginId, device }: SessionRecord,
  accountId: string,
  now: number,
): Promise<SessionTokens> {
  const sessionId = deps.ids.intention(accountId, before, 'recovery');
  const session = await deps.stores.sessions.add(newSession(deps, { accountId, loginId, sessionId, device }, now));
  await deps.stores.sessions.end(before);
  if (!isLive(session, now)) throw new DomainError('AUTH.ENDED');
  return issueTokens(deps, session, now);
}
