import type { SessionTokens } from '@health-code/shared/account/session';
import type { Caller } from '@health-code/shared/rights/caller';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { CLOCKS_APART_MS } from '../../crypto/clocks-apart.ts';
import { DomainError } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';
import type { SessionRecord } from '../../stores/session/session-store.ts';
import { issueTokens } from './issue-tokens.ts';
import { expiryOf, isLive } from './live-session.ts';
import { isHeld, settleLogin } from './settle-login.ts';

/**
 * How long the token before the present one still gets the present one: two tabs may refresh at once, and an answer may be
 * lost. A minute, and as much more as the clock that wrote the instant may be behind the one that reads it.
 */
export const REPEATABLE_MS = MS_PER_MINUTE + CLOCKS_APART_MS;

type RefreshNeeds = Needs<'accessTokens' | 'refreshTokens' | 'settings', 'sessions' | 'accounts'>;

export interface RefreshSession extends Call<Caller> {
  readonly refreshToken: string;
}

/**
 * Exchanges a refresh token for the next tokens. One that was exchanged earlier is in two hands, and ends the session.
 * Throws AUTH.ENDED, whatever is wrong.
 */
export async function refreshSession(
  deps: RefreshNeeds,
  { refreshToken, now }: RefreshSession,
): Promise<SessionTokens> {
  const claim = deps.refreshTokens.read(refreshToken);
  if (claim === undefined) throw new DomainError('AUTH.ENDED');
  const session = await findLive(deps, claim.sessionId, now);
  return issueTokens(deps, await exchanged(deps, session, claim.generation, now), now);
}

async function findLive({ stores }: RefreshNeeds, sessionId: string, now: number): Promise<SessionRecord> {
  const session = await stores.sessions.find(sessionId);
  if (session === undefined || !isLive(session, now)) throw new DomainError('AUTH.ENDED');
  return session;
}

/** The session that the token of a generation leads on to. */
async function exchanged(
  deps: RefreshNeeds,
  session: SessionRecord,
  generation: number,
  now: number,
): Promise<SessionRecord> {
  if (generation !== session.generation) return repeated(deps, session, generation, now);
  const next = {
    ...session,
    generation: generation + 1,
    refreshedAt: now,
    expiresAt: Math.max(session.expiresAt, expiryOf(deps.settings, now)),
  };
  const isOurs = await isWritten(deps.stores.sessions.refresh(next));
  if (!isOurs) return repeated(deps, await findLive(deps, session.sessionId, now), generation, now);
  if (shanghaiDate(session.refreshedAt) !== shanghaiDate(now)) await noteDay(deps, next, now);
  return next;
}

/** Once a day: what was not noted, because we broke off, is so on the next. Who goes on in a session is no stranger to its login. */
async function noteDay(deps: RefreshNeeds, session: SessionRecord, now: number): Promise<void> {
  await deps.stores.sessions.relist(session);
  const login = await deps.stores.accounts.findLogin(session.loginId);
  if (isHeld(login) && login.accountId === session.accountId) await settleLogin(deps, login, now);
}

/** The answer that somebody already got; or the end, where it is too long ago for the same hand. */
async function repeated(
  { stores }: RefreshNeeds,
  session: SessionRecord,
  generation: number,
  now: number,
): Promise<SessionRecord> {
  const isRepeatable = session.generation === generation + 1 && now - session.refreshedAt <= REPEATABLE_MS;
  if (isRepeatable) return session;
  await stores.sessions.end(session.sessionId);
  throw new DomainError('AUTH.ENDED');
}
