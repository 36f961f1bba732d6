import { MS_PER_DAY, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { CLOCKS_APART_MS } from '../../crypto/clocks-apart.ts';
import { deriveKeyRing } from '../../crypto/key-ring.ts';
import { masterKeyOf } from '../../crypto/master-key.ts';
import { createRefreshTokens } from '../../crypto/refresh-tokens.ts';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, NOBODY, signIn } from '../../testing/world-accounts.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { REPEATABLE_MS, refreshSession } from './refresh-session.ts';

const refresh = ({ deps, now }: World, refreshToken: string, skewMs = 0) =>
  refreshSession(deps, { caller: NOBODY, refreshToken, now: now() + skewMs });

async function signedIn() {
  const world = createWorld();
  const first = await signIn(world);
  const go = (token: string, skewMs = 0) => refresh(world, token, skewMs);
  return { world, first, go };
}

describe('refreshing a session', () => {
  it('gives the next tokens of the same session, and costs one read and one write', async () => {
    const { world, first, go } = await signedIn();
    const second = await go(first.refreshToken);
    expect(second).toEqual({
      ...first,
      accessToken: second.accessToken,
      accessExpiresAt: '2026-11-21T04:15:00.000Z',
      refreshToken: second.refreshToken,
    });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(await world.deps.accessTokens.verify(second.accessToken, world.now())).toEqual({
      accountId: first.accountId,
      sessionId: first.sessionId,
    });
    expect(world.calls).toEqual(['sessions.find', 'sessions.refresh']);
    expect((await go(second.refreshToken)).refreshToken).not.toBe(second.refreshToken);
  });

  it('lists the session anew on each day, so that the list forgets none that is used, and its login is in use', async () => {
    const { world, first, go } = await signedIn();
    const second = await go(first.refreshToken);
    world.advance(12 * 60 * MS_PER_MINUTE);
    world.forget();
    await go(second.refreshToken);
    expect(world.writes()).toEqual(['sessions.refresh', 'sessions.relist', 'accounts.putLogin']);
  });

  it.each([
    [180 * MS_PER_DAY - 1, undefined],
    [180 * MS_PER_DAY, 'AUTH.ENDED'],
  ])('%i ms after it was last used ends with %s', async (ms, problem) => {
    const { world, first, go } = await signedIn();
    world.advance(100 * MS_PER_DAY);
    const second = await go(first.refreshToken);
    world.advance(ms);
    if (problem === undefined) await expect(go(second.refreshToken)).resolves.toBeDefined();
    else expect(await problemOf(go(second.refreshToken))).toBe(problem);
  });
});

describe('a token that was exchanged already', () => {
  it.each([0, MS_PER_MINUTE, REPEATABLE_MS])('gets the same next one again after %i ms', async (ms) => {
    const { world, first, go } = await signedIn();
    const { refreshToken } = await go(first.refreshToken);
    world.advance(ms);
    world.forget();
    expect((await go(first.refreshToken)).refreshToken).toBe(refreshToken);
    expect(world.writes()).toEqual([]);
    await expect(go(refreshToken)).resolves.toBeDefined();
  });

  it('ends the session later: it is in two hands, and nobody knows in whose', async () => {
    const { world, first, go } = await signedIn();
    const { refreshToken } = await go(first.refreshToken);
    world.advance(REPEATABLE_MS + 1);
    expect(await problemOf(go(first.refreshToken))).toBe('AUTH.ENDED');
    expect(await problemOf(go(refreshToken))).toBe('AUTH.ENDED');
    expect(await listSessions(world.deps, { caller: callerOf(first), now: world.now() })).toEqual([]);
  });

  it('ends it at once when it was exchanged twice over', async () => {
    const { first, go } = await signedIn();
    const second = await go(first.refreshToken);
    const third = await go(second.refreshToken);
    expect(await problemOf(go(first.refreshToken))).toBe('AUTH.ENDED');
    expect(await problemOf(go(third.refreshToken))).toBe('AUTH.ENDED');
  });

  it('leaves the other sessions of the account alone', async () => {
    const { world, first, go } = await signedIn();
    const other = await signIn(world, { phone: '13800138000' });
    await go((await go(first.refreshToken)).refreshToken);
    expect(await problemOf(go(first.refreshToken))).toBe('AUTH.ENDED');
    await expect(go(other.refreshToken)).resolves.toBeDefined();
  });
});

describe('two tabs', () => {
  it('that refresh at once get the same tokens', async () => {
    const { first, go } = await signedIn();
    const answers = await Promise.all(Array.from({ length: 5 }, () => go(first.refreshToken)));
    expect(new Set(answers.map(({ refreshToken }) => refreshToken)).size).toBe(1);
    await expect(go(answers[0]?.refreshToken as string)).resolves.toBeDefined();
  });

  it('of which one signs out while the other refreshes are both signed out', async () => {
    const { world, first, go } = await signedIn();
    const { sessionId } = first;
    world.before('sessions.refresh', () =>
      endSession(world.deps, { caller: callerOf(first), sessionId, now: world.now() }),
    );
    expect(await problemOf(go(first.refreshToken))).toBe('AUTH.ENDED');
  });
});

describe('clocks that are two minutes apart', () => {
  it.each([
    [CLOCKS_APART_MS, 0],
    [-CLOCKS_APART_MS, 0],
    [0, CLOCKS_APART_MS],
    [0, -CLOCKS_APART_MS],
  ])('lock nobody out, where one is off by %i and the other by %i ms', async (oneMs, otherMs) => {
    const { world, first, go } = await signedIn();
    const second = await go(first.refreshToken, oneMs);
    const again = await go(first.refreshToken, otherMs);
    expect(again.refreshToken).toBe(second.refreshToken);
    await expect(world.deps.accessTokens.verify(second.accessToken, world.now() + otherMs)).resolves.toBeDefined();
    await expect(go(again.refreshToken, otherMs)).resolves.toBeDefined();
  });
});

describe('what is no token of a session that goes on', () => {
  const forged = createRefreshTokens(deriveKeyRing(masterKeyOf(Buffer.alloc(32, 8))));

  it.each<[string, (token: string, sessionId: string) => string]>([
    ['nonsense', () => 'nonsense'],
    ['one cut short', (token) => token.slice(0, -1)],
    ['one of another key', (_token, sessionId) => forged.issue({ sessionId, generation: 0 })],
    [
      'one of another session under its signature',
      (token) => token.replace(/^./, (letter) => (letter === '0' ? '1' : '0')),
    ],
  ])('is refused without a look at anything: %s', async (_name, spoil) => {
    const { world, first, go } = await signedIn();
    expect(await problemOf(go(spoil(first.refreshToken, first.sessionId)))).toBe('AUTH.ENDED');
    expect(world.calls).toEqual([]);
    await expect(go(first.refreshToken)).resolves.toBeDefined();
  });

  it('is one of a session that there is not, and one that has ended: refused alike', async () => {
    const { world, first, go } = await signedIn();
    const absent = world.deps.refreshTokens.issue({ sessionId: '0'.repeat(26), generation: 0 });
    expect(await problemOf(go(absent))).toBe('AUTH.ENDED');
    await endSession(world.deps, { caller: callerOf(first), sessionId: first.sessionId, now: world.now() });
    expect(await problemOf(go(first.refreshToken))).toBe('AUTH.ENDED');
    expect(world.writes()).toEqual(['sessions.end']);
  });
});

it('that breaks off and is sent again goes on where it was', async () => {
  const { writes, undisturbed, retried } = await crashAtEachWrite({
    prepare: async (world) => {
      const { refreshToken, ...session } = await signIn(world);
      world.advance(MS_PER_DAY);
      return { refreshToken, caller: callerOf({ refreshToken, ...session }) };
    },
    act: (world, { refreshToken }) => refresh(world, refreshToken),
    read: async (world, { refreshToken, caller }) => ({
      sessions: await listSessions(world.deps, { caller, now: world.now() }),
      next: (await refresh(world, refreshToken)).refreshToken,
    }),
  });
  expect(writes).toEqual(['sessions.refresh', 'sessions.relist', 'accounts.putLogin']);
  for (const outcome of retried) expect(outcome).toEqual(undisturbed);
});
