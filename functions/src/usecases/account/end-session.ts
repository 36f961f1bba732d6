import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { isLive } from './live-session.ts';

export interface EndSession extends Call {
  readonly sessionId: string;
}

/**
 * Signs out on one device, and says whether it was signed in still. Its refresh token is refused at once, and its access
 * token ends by itself. Idempotent. Throws SESSION.NOT_FOUND.
 */
export async function endSession(
  { stores }: Needs<never, 'sessions'>,
  { caller, sessionId, now }: EndSession,
): Promise<{ ended: boolean }> {
  const session = await stores.sessions.find(sessionId);
  requireRight(caller, 'session.end', { kind: 'session', accountId: session?.accountId });
  if (session === undefined || !isLive(session, now)) return { ended: false };
  await stores.sessions.end(sessionId);
  return { ended: true };
}
