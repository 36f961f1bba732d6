import { expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { issueTokens } from './issue-tokens.ts';
import { newSession } from './new-session.ts';

it('gives the tokens of a session as it stands, without a look at the database', async () => {
  const world = createWorld();
  const { deps } = world;
  const opener = { accountId: 'a', loginId: 'l', sessionId: '5'.repeat(26), device: undefined };
  const session = { ...newSession(deps, opener, world.now()), generation: 3 };
  const { accessToken, ...rest } = await issueTokens(deps, session, world.now());
  expect(rest).toEqual({
    ...{ accountId: 'a', sessionId: session.sessionId, serverTime: '2026-11-21T04:00:00.000Z' },
    accessExpiresAt: '2026-11-21T04:15:00.000Z',
    refreshToken: deps.refreshTokens.issue({ sessionId: session.sessionId, generation: 3 }),
  });
  expect(await deps.accessTokens.verify(accessToken, world.now())).toEqual({
    ...{ accountId: 'a', sessionId: session.sessionId },
  });
  expect(world.calls).toEqual([]);
});
