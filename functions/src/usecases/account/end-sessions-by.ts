import { forEachConcurrently } from '../../concurrently.ts';
import type { Needs } from '../../config/deps.ts';
import { isLive } from './live-session.ts';

const AT_ONCE = 8;

/** Ends the sessions of an account that were opened by a login which leads there no more. */
export async function endSessionsBy(
  { stores }: Needs<never, 'sessions'>,
  accountId: string,
  loginId: string,
  now: number,
): Promise<void> {
  const sessions = await stores.sessions.listByAccount(accountId);
  const opened = sessions.filter((session) => session.loginId === loginId && isLive(session, now));
  await forEachConcurrently(opened, AT_ONCE, ({ sessionId }) => stores.sessions.end(sessionId));
}
