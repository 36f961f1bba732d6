import { MS_PER_DAY } from '@health-code/shared/time/units';
import { expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { callerOf, NOBODY, signIn } from '../../testing/world-accounts.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { refreshSession } from './refresh-session.ts';

it('lists where the account is signed in, the last used first, with the day and no more', async () => {
  const world = createWorld();
  const phone = await signIn(world, { device: 'iPhone · 微信' });
  world.advance(MS_PER_DAY);
  const browser = await signIn(world);
  world.advance(MS_PER_DAY);
  await signIn(world, { phone: '13900139000' });
  await refreshSession(world.deps, { caller: NOBODY, refreshToken: phone.refreshToken, now: world.now() });
  expect(await listSessions(world.deps, { caller: callerOf(browser), now: world.now() })).toEqual([
    {
      ...{ sessionId: phone.sessionId, device: 'iPhone · 微信', isThis: false },
      ...{ createdAt: '2026-11-21T04:00:00.000Z', lastUsedOn: '2026-11-23' },
    },
    {
      ...{ sessionId: browser.sessionId, device: null, isThis: true },
      ...{ createdAt: '2026-11-22T04:00:00.000Z', lastUsedOn: '2026-11-22' },
    },
  ]);
});

it('leaves out what was ended, and from the instant of its end what ended by itself', async () => {
  const world = createWorld();
  const [first, second] = [await signIn(world), await signIn(world)];
  const list = (ms = 0) => listSessions(world.deps, { caller: callerOf(second), now: world.now() + ms });
  await endSession(world.deps, { caller: callerOf(second), sessionId: first.sessionId, now: world.now() });
  expect((await list()).map(({ sessionId }) => sessionId)).toEqual([second.sessionId]);
  expect(await list(180 * MS_PER_DAY - 1)).toHaveLength(1);
  expect(await list(180 * MS_PER_DAY)).toEqual([]);
});
