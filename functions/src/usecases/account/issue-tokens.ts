import type { SessionTokens } from '@health-code/shared/account/session';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import type { SessionRecord } from '../../stores/session/session-store.ts';

/** The tokens of a session as it stands. */
export async function issueTokens(
  { accessTokens, refreshTokens }: Needs<'accessTokens' | 'refreshTokens'>,
  { accountId, sessionId, generation }: SessionRecord,
  now: number,
): Promise<SessionTokens> {
  const access = await accessTokens.issue({ accountId, sessionId }, now);
  return {
    accountId,
    sessionId,
    accessToken: access.token,
    accessExpiresAt: toIso(access.expiresAt),
    refreshToken: refreshTokens.issue({ sessionId, generation }),
    serverTime: toIso(now),
  };
}
