import { MS_PER_DAY } from '@health-code/shared/time/units';
import { expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { callerOf, link, signIn } from '../../testing/world-accounts.ts';
import { listLogins } from './list-logins.ts';

it('lists the ways to sign in to an account, the oldest first, with the day on which each was last used', async () => {
  const world = createWorld();
  const caller = callerOf(await signIn(world));
  await signIn(world, { phone: '13700137000' });
  world.advance(MS_PER_DAY);
  await link(world, caller, '13900139000');
  world.forget();
  expect(await listLogins(world.deps, { caller, now: world.now() })).toEqual([
    {
      ...{ loginId: world.deps.ids.login('sms', '13800138000'), provider: 'sms', label: '138****8000' },
      ...{ linkedAt: '2026-11-21T04:00:00.000Z', lastUsedOn: '2026-11-21' },
    },
    {
      ...{ loginId: world.deps.ids.login('sms', '13900139000'), provider: 'sms', label: '139****9000' },
      ...{ linkedAt: '2026-11-22T04:00:00.000Z', lastUsedOn: '2026-11-22' },
    },
  ]);
  expect(world.calls).toEqual(['accounts.listLogins']);
});
