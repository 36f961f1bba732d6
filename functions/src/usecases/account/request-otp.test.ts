import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { MAX_PER_DAY, requestOtp } from './request-otp.ts';

const PHONE = '13800138000';
const ask = ({ deps, now }: World, phone = PHONE) =>
  requestOtp(deps, { caller: { kind: 'anyone' }, phone, now: now() });

/** Asks so often, as soon as each is allowed. */
async function askOften(world: World, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await ask(world);
    world.advance(MS_PER_MINUTE);
  }
}

describe('asking for a one-time password', () => {
  it('sends six digits, and says until when they are good and when others may be asked for', async () => {
    const world = createWorld({ deps: { randomInt: () => 42 } });
    expect(await ask(world)).toEqual({ expiresAt: world.now() + 300_000, resendAt: world.now() + 60_000 });
    expect(world.otpFor(PHONE)).toBe('000042');
  });

  it('stores a digest that without the key tells nothing of phone or password', async () => {
    const world = createWorld({ deps: { randomInt: () => 123_456 } });
    await ask(world);
    const stored = await world.deps.stores.otps.find(world.deps.ids.account('sms', PHONE));
    expect(stored).toMatchObject({ tries: 0, day: '2026-11-21', sentOnDay: 1, usedBy: undefined });
    expect(JSON.stringify(stored)).not.toMatch(/123456|13800138000/);
  });

  it.each([
    [MS_PER_MINUTE - 1, false],
    [MS_PER_MINUTE, true],
  ])('%i ms after the last one, whether another is sent is %s', async (ms, isSent) => {
    const world = createWorld();
    await ask(world);
    const first = world.otpFor(PHONE);
    world.advance(ms);
    world.forget();
    if (isSent) await ask(world);
    else expect(await problemOf(ask(world))).toBe('OTP.TOO_SOON');
    expect(world.otpFor(PHONE) !== first).toBe(isSent);
    expect(world.writes()).toEqual(isSent ? ['otps.replace'] : []);
  });

  it('leaves other phones their own minute', async () => {
    const world = createWorld();
    await ask(world);
    await expect(ask(world, '13900139000')).resolves.toBeDefined();
  });

  it('sends the twentieth of a day and refuses the one after it, until the day of Shanghai ends', async () => {
    const world = createWorld();
    await askOften(world, MAX_PER_DAY);
    expect(await problemOf(ask(world))).toBe('OTP.TOO_MANY');
    world.advance(12 * MS_PER_HOUR - MAX_PER_DAY * MS_PER_MINUTE - 1);
    expect(await problemOf(ask(world))).toBe('OTP.TOO_MANY');
    world.advance(1);
    await expect(ask(world)).resolves.toBeDefined();
  });

  it('sends one of two that are asked for at the same moment', async () => {
    const world = createWorld();
    const answers = await Promise.allSettled([ask(world), ask(world)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await problemOf(ask(world))).toBe('OTP.TOO_SOON');
  });
});
