import type { Login } from '@health-code/shared/account/login-schema';
import type { LoginProof } from '@health-code/shared/account/sign-in';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { DomainError } from '../../domain-error.ts';
import { beginLogin, wasAccount } from './account-of-login.ts';
import { endSessionsBy } from './end-sessions-by.ts';
import { findLiveSession } from './find-live-session.ts';
import { holdsAnything } from './holds-anything.ts';
import { loginView } from './list-logins.ts';
import type { ProofNeeds, ProvedLogin } from './proof.ts';
import { proveLogin } from './prove-login.ts';
import { type HeldLogin, isHeld, putOrFind, settleLogin } from './settle-login.ts';

type LinkNeeds = ProofNeeds & Needs<'cipher' | 'settings', 'sessions' | 'accounts' | 'people' | 'places' | 'gates'>;

export interface LinkLogin extends IdempotentCall {
  readonly proof: LoginProof;
  /** Where the request comes from. */
  readonly address: string;
}

/**
 * Adds a way to sign in to the account. Idempotent. One that leads to another account is taken from there only if nothing
 * is there: somebody signed in by it before they thought of the account that they had. Throws what its proof can, AUTH.ENDED,
 * WRITE.CONFLICT, and else LOGIN.TAKEN, whose ever that account is.
 */
export async function linkLogin(deps: LinkNeeds, { caller, proof, ...use }: LinkLogin): Promise<Login> {
  const { now } = use;
  await findLiveSession(deps, caller, now);
  const proved = await proveLogin(deps, proof, { ...use, purpose: 'link' });
  const login = await standingLogin(deps, proved, caller.accountId, now);
  if (login.accountId !== caller.accountId) throw new DomainError('LOGIN.TAKEN');
  await leave(deps, login, now);
  await settleLogin(deps, login, now);
  await closeLeft(deps, login, now);
  return loginView(deps, login);
}

async function standingLogin(deps: LinkNeeds, proved: ProvedLogin, accountId: string, now: number): Promise<HeldLogin> {
  const found = await deps.stores.accounts.findLogin(proved.loginId);
  if (isHeld(found) && (found.accountId === accountId || !(await canLeave(deps, found)))) return found;
  if (found === undefined && (await wasAccount(deps, proved))) throw new DomainError('LOGIN.TAKEN');
  const target = { accountId, leftAccountId: found?.accountId, isRecoverable: false };
  return putOrFind(deps, beginLogin(deps, proved, target, found, now));
}

/** Who may go back to a former account decides that first, in the account that the login leads to. */
async function canLeave(deps: LinkNeeds, { accountId, isRecoverable }: HeldLogin): Promise<boolean> {
  return !isRecoverable && !(await holdsAnything(deps, accountId));
}

/** Nobody gets into an account any more whose last login left, and its last tokens must not put anything there. */
async function closeLeft({ stores, settings }: LinkNeeds, { leftAccountId }: HeldLogin, now: number): Promise<void> {
  if (leftAccountId === undefined || (await stores.accounts.listLogins(leftAccountId)).length > 0) return;
  await stores.accounts.close(leftAccountId, keptUntil('deletedAccount', now, settings));
}

/** Signs out of the account that a login left, unless that has been done. */
async function leave(deps: LinkNeeds, { loginId, leftAccountId, isSettled }: HeldLogin, now: number): Promise<void> {
  if (leftAccountId !== undefined && !isSettled) await endSessionsBy(deps, leftAccountId, loginId, now);
}
