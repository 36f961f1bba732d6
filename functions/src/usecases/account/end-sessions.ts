import type { Call } from '../../call.ts';
import { forEachConcurrently } from '../../concurrently.ts';
import type { Needs } from '../../config/deps.ts';
import { isLive } from './live-session.ts';

const AT_ONCE = 8;

export interface EndSessions extends Call {
  /** Whether the session that asks goes on. */
  readonly keepsThis: boolean;
}

/** Signs out on all devices, or on all others, and says on how many. A retry ends what an earlier try left. */
export async function endSessions(
  { stores }: Needs<never, 'sessions'>,
  { caller, keepsThis, now }: EndSessions,
): Promise<{ ended: number }> {
  const sessions = await stores.sessions.listByAccount(caller.accountId);
  const ending = sessions.filter(
    (session) => isLive(session, now) && !(keepsThis && session.sessionId === caller.sessionId),
  );
  await forEachConcurrently(ending, AT_ONCE, ({ sessionId }) => stores.sessions.end(sessionId));
  return { ended: ending.length };
}
