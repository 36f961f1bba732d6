import type { Session } from '@health-code/shared/account/session';
import { shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { isLive } from './live-session.ts';

/** Where the account is signed in, the last used first. By day: when somebody looked at their code is nobody's business. */
export async function listSessions({ stores }: Needs<never, 'sessions'>, { caller, now }: Call): Promise<Session[]> {
  const sessions = await stores.sessions.listByAccount(caller.accountId);
  return sessions
    .filter((session) => isLive(session, now))
    .sort((a, b) => b.refreshedAt - a.refreshedAt)
    .map(({ sessionId, device, createdAt, refreshedAt }) => ({
      sessionId,
      device: device ?? null,
      createdAt: toIso(createdAt),
      lastUsedOn: shanghaiDate(refreshedAt),
      isThis: sessionId === caller.sessionId,
    }));
}
