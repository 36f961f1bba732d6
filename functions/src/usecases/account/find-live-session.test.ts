import { MS_PER_DAY } from '@health-code/shared/time/units';
import { expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { callerOf, signIn } from '../../testing/world-accounts.ts';
import { account } from '../../testing/world-people.ts';
import { endSession } from './end-session.ts';
import { findLiveSession } from './find-live-session.ts';

it('finds the session of a caller until it ends, by itself or by somebody', async () => {
  const world = createWorld();
  const caller = callerOf(await signIn(world));
  const find = (ms = 0, who = caller) => findLiveSession(world.deps, who, world.now() + ms);
  expect(await find(180 * MS_PER_DAY - 1)).toMatchObject({ accountId: caller.accountId });
  expect(await problemOf(find(180 * MS_PER_DAY))).toBe('AUTH.ENDED');
  expect(await problemOf(find(0, account('nobody')))).toBe('AUTH.ENDED');
  await endSession(world.deps, { caller, sessionId: caller.sessionId, now: world.now() });
  expect(await problemOf(find())).toBe('AUTH.ENDED');
});
