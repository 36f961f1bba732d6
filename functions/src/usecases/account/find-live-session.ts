import type { AccountCaller } from '@health-code/shared/rights/caller';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { SessionRecord } from '../../stores/session/session-store.ts';
import { isLive } from './live-session.ts';

/**
 * The session of a caller, for what must not wait until its access token ends: a device that was signed out may not keep
 * the account by a login of its own. Throws AUTH.ENDED.
 */
export async function findLiveSession(
  { stores }: Needs<never, 'sessions'>,
  { sessionId }: AccountCaller,
  now: number,
): Promise<SessionRecord> {
  const session = await stores.sessions.find(sessionId);
  if (session === undefined || !isLive(session, now)) throw new DomainError('AUTH.ENDED');
  return session;
}
