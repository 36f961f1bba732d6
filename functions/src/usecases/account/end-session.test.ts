import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, NOBODY, signIn } from '../../testing/world-accounts.ts';
import { endSession } from './end-session.ts';
import { refreshSession } from './refresh-session.ts';

const refresh = ({ deps, now }: World, refreshToken: string) =>
  refreshSession(deps, { caller: NOBODY, refreshToken, now: now() });

async function twoDevices() {
  const world = createWorld();
  const [phone, browser] = [await signIn(world), await signIn(world)];
  const end = (sessionId: string, caller = callerOf(phone)) =>
    endSession(world.deps, { caller, sessionId, now: world.now() });
  return { world, phone, browser, end };
}

describe('ending a session', () => {
  it('of another device signs out there and nowhere else, at one read and one write', async () => {
    const { world, phone, browser, end } = await twoDevices();
    expect(await end(browser.sessionId)).toEqual({ ended: true });
    expect(world.calls).toEqual(['sessions.find', 'sessions.end']);
    expect(await problemOf(refresh(world, browser.refreshToken))).toBe('AUTH.ENDED');
    await expect(refresh(world, phone.refreshToken)).resolves.toBeDefined();
  });

  it('of this device signs out here; a second time it says so and writes nothing', async () => {
    const { world, phone, end } = await twoDevices();
    expect(await end(phone.sessionId)).toEqual({ ended: true });
    world.forget();
    expect(await end(phone.sessionId)).toEqual({ ended: false });
    expect(world.writes()).toEqual([]);
    expect(await problemOf(refresh(world, phone.refreshToken))).toBe('AUTH.ENDED');
  });

  it('that ended by itself is none to end', async () => {
    const { world, browser, end } = await twoDevices();
    world.advance(180 * MS_PER_DAY);
    expect(await end(browser.sessionId)).toEqual({ ended: false });
  });

  it('of somebody else, or one that there is not, is refused alike and goes on', async () => {
    const { world, end } = await twoDevices();
    const other = await signIn(world, { phone: '13900139000' });
    expect(await problemOf(end(other.sessionId))).toBe('SESSION.NOT_FOUND');
    expect(await problemOf(end('0'.repeat(26)))).toBe('SESSION.NOT_FOUND');
    await expect(refresh(world, other.refreshToken)).resolves.toBeDefined();
  });
});
