import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf, refusalOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { requestOtp } from './request-otp.ts';

const PHONE = '13800138000';
const ask = ({ deps, now }: World, phone = PHONE, address = '192.0.2.1') =>
  requestOtp(deps, { caller: { kind: 'anyone' }, phone, address, now: now() });
const phoneOf = (number: number) => `139${String(number).padStart(8, '0')}`;

describe('a call that reads the password out', () => {
  const calling = () => {
    const called: string[] = [];
    const otpCaller = { send: async (phone: string, otp: string) => void called.push(`${phone} ${otp}`) };
    return { world: createWorld({ deps: { randomInt: () => 42, otpCaller } }), called };
  };
  const call = ({ deps, now }: World) =>
    requestOtp(deps, { caller: { kind: 'anyone' }, phone: PHONE, way: 'call', address: '192.0.2.1', now: now() });

  it('comes in place of the text message, and waits as long for the next', async () => {
    const { world, called } = calling();
    expect(await call(world)).toMatchObject({ canCall: true, resendAt: world.now() + MS_PER_MINUTE });
    expect([called, world.otpFor(PHONE)]).toEqual([[`${PHONE} 000042`], undefined]);
    expect(await problemOf(ask(world))).toBe('OTP.TOO_SOON');
    expect(await problemOf(call(world))).toBe('OTP.TOO_SOON');
  });

  it('is refused where nobody calls, and uses up nothing', async () => {
    const world = createWorld();
    expect(await problemOf(call(world))).toBe('OTP.NO_CALLS');
    expect(world.calls).toEqual([]);
  });
});

describe('asking for a one-time password', () => {
  it('sends six digits, and says until when they are good and when others may be asked for', async () => {
    const world = createWorld({ deps: { randomInt: () => 42 } });
    const times = { expiresAt: world.now() + 300_000, resendAt: world.now() + 60_000 };
    expect(await ask(world)).toEqual({ challenge: 'random-1', ...times, canCall: false });
    expect(world.otpFor(PHONE)).toBe('000042');
  });

  it('stores digests that without the key tell nothing of phone, password or address', async () => {
    const world = createWorld({ deps: { randomInt: () => 123_456 } });
    const { challenge } = await ask(world);
    const { login, address } = world.deps.ids;
    const stored = [
      await world.deps.stores.otps.find(login('sms', PHONE), challenge),
      await world.deps.stores.otps.findSends(login('sms', PHONE), address('192.0.2.1')),
    ];
    expect(stored).toMatchObject([
      { tries: 0, usedBy: undefined },
      { day: '2026-11-21', sentOnDay: 1 },
    ]);
    expect(JSON.stringify(stored)).not.toMatch(/123456|13800138000|192\.0\.2\.1/);
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
    else expect(await refusalOf(ask(world))).toMatchObject({ code: 'OTP.TOO_SOON', retryAfterMs: 1 });
    expect(world.otpFor(PHONE) !== first).toBe(isSent);
    const takes = ['quotas.take', 'quotas.take', 'quotas.take'];
    expect(world.writes()).toEqual(isSent ? [...takes, 'otps.noteSend', 'otps.add'] : []);
  });

  it('lets the waits of a day grow to a quarter of an hour, and begins anew the next day', async () => {
    const world = createWorld();
    const waits: number[] = [];
    for (let time = 0; time < 8; time += 1) {
      const wait = (await ask(world)).resendAt - world.now();
      waits.push(wait / MS_PER_MINUTE);
      world.advance(wait);
    }
    expect(waits).toEqual([1, 1, 2, 4, 8, 15, 15, 15]);
    world.advance(12 * MS_PER_HOUR);
    expect((await ask(world)).resendAt - world.now()).toBe(MS_PER_MINUTE);
  });

  it('leaves other phones, and other addresses that ask for the same one, their own minute', async () => {
    const world = createWorld();
    await ask(world);
    await expect(ask(world, '13900139000')).resolves.toBeDefined();
    await expect(ask(world, PHONE, '198.51.100.1')).resolves.toBeDefined();
  });

  it('sends a phone twenty a day, from wherever they are asked for, until the day of Shanghai ends', async () => {
    const world = createWorld();
    for (let time = 0; time < 20; time += 1) await ask(world, PHONE, `198.51.100.${time}`);
    const refusal = await refusalOf(ask(world));
    expect(refusal).toMatchObject({ code: 'OTP.TOO_MANY', retryAfterMs: 12 * MS_PER_HOUR });
    world.advance(12 * MS_PER_HOUR - 1);
    expect(await problemOf(ask(world))).toBe('OTP.TOO_MANY');
    world.advance(1);
    await expect(ask(world)).resolves.toBeDefined();
  });

  it('sends no messages to three hundred phones for one address', async () => {
    const world = createWorld();
    const answers = await Promise.allSettled(
      Array.from({ length: 300 }, (_value, index) => ask(world, phoneOf(index))),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
    const refusal = await refusalOf(ask(world, phoneOf(301)));
    expect(refusal.code).toBe('REQUEST.TOO_MANY');
    world.advance(refusal.retryAfterMs as number);
    await expect(ask(world, phoneOf(302))).resolves.toBeDefined();
    await expect(ask(world, phoneOf(303), '198.51.100.1')).resolves.toBeDefined();
  });

  it('sends no more in a minute than the budget pays for, whoever asks', async () => {
    const world = createWorld({ settings: { OTP_PER_MINUTE: '3' } });
    for (let number = 0; number < 3; number += 1) await ask(world, phoneOf(number), `198.51.100.${number}`);
    expect(await refusalOf(ask(world))).toMatchObject({ code: 'OTP.BUSY', retryAfterMs: MS_PER_MINUTE });
    world.advance(MS_PER_MINUTE);
    await expect(ask(world)).resolves.toBeDefined();
  });

  it('sends one of two that are asked for at the same moment', async () => {
    const world = createWorld();
    const answers = await Promise.allSettled([ask(world), ask(world)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await problemOf(ask(world))).toBe('OTP.TOO_SOON');
  });
});
