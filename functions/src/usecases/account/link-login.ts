import type { Login } from '@health-code/shared/account/login-schema';
import type { LoginProof } from '@health-code/shared/account/sign-in';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { beginLogin } from './account-of-login.ts';
import { findLiveSession } from './find-live-session.ts';
import { holdsAnything } from './holds-anything.ts';
import { loginView } from './list-logins.ts';
import { type ProofNeeds, type ProvedLogin, proveLogin } from './prove-login.ts';
import { type HeldLogin, isHeld, putOrFind, settleLogin } from './settle-login.ts';

type LinkNeeds = ProofNeeds & Needs<'cipher', 'sessions' | 'accounts' | 'people' | 'places' | 'gates'>;

export interface LinkLogin extends IdempotentCall {
  readonly proof: LoginProof;
}

/**
 * Adds a way to sign in to the account. Idempotent. Throws what its proof can, AUTH.ENDED, and LOGIN.TAKEN for one that leads to another
 * account, whose ever that is.
 */
export async function linkLogin(deps: LinkNeeds, { caller, proof, idempotencyKey, now }: LinkLogin): Promise<Login> {
  await findLiveSession(deps, caller, now);
  const proved = await proveLogin(deps, proof, { purpose: 'link', idempotencyKey, now });
  const login = await standingLogin(deps, proved, caller.accountId, now);
  if (login.accountId !== caller.accountId) throw new DomainError('LOGIN.TAKEN');
  await settleLogin(deps, login, now);
  return loginView(deps, login);
}

async function standingLogin(deps: LinkNeeds, proved: ProvedLogin, accountId: string, now: number): Promise<HeldLogin> {
  const found = await deps.stores.accounts.findLogin(proved.loginId);
  if (isHeld(found)) return found;
  // An account of a time when it was its phone, and whose phone this is.
  if (found === undefined && (await holdsAnything(deps, proved.loginId))) throw new DomainError('LOGIN.TAKEN');
  const target = { accountId, leftAccountId: undefined, isRecoverable: false };
  return putOrFind(deps, beginLogin(deps, proved, target, found, now));
}
