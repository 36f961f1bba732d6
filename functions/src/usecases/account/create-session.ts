import type { SessionTokens } from '@health-code/shared/account/session';
import type { SignIn } from '@health-code/shared/account/sign-in';
import type { Caller } from '@health-code/shared/rights/caller';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { type AccountNeeds, accountOfLogin } from './account-of-login.ts';
import { issueTokens } from './issue-tokens.ts';
import { isLive } from './live-session.ts';
import { newSession } from './new-session.ts';
import type { ProofNeeds } from './proof.ts';
import { proveLogin, spentProof } from './prove-login.ts';

type SessionNeeds = ProofNeeds & AccountNeeds & Needs<'accessTokens' | 'refreshTokens', 'sessions'>;

export interface CreateSession extends IdempotentCall<Caller> {
  readonly signIn: SignIn;
  /** Where the request comes from. */
  readonly address: string;
}

/** Signs in to the account that a login leads to, or to a new one. Throws what its proof can, and WRITE.CONFLICT. */
export async function createSession(
  deps: SessionNeeds,
  { signIn, idempotencyKey, address, now }: CreateSession,
): Promise<SessionTokens> {
  const proved = await proveLogin(deps, signIn, { purpose: 'session', idempotencyKey, address, now });
  const { loginId, intention: sessionId } = proved;
  const accountId = await accountOfLogin(deps, proved, now);
  const opened = newSession(deps, { accountId, loginId, sessionId, device: signIn.device }, now);
  const session = await deps.stores.sessions.add(opened);
  // Somebody signed out while the retry was on its way: the proof was good for that one session.
  if (!isLive(session, now)) throw new DomainError(spentProof(signIn.provider));
  return issueTokens(deps, session, now);
}
