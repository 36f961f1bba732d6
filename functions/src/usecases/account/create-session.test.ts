import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf, refusalOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { createSession, MAX_TRIES } from './create-session.ts';
import { requestOtp } from './request-otp.ts';

const PHONE = '13800138000';
const CALLER = { kind: 'anyone' } as const;

type Sent = World & { readonly challenge: string };

async function sentTo(phone = PHONE): Promise<Sent> {
  const world = createWorld({ deps: { randomInt: () => 123_456 } });
  const { challenge } = await ask(world, phone);
  world.forget();
  return { ...world, challenge };
}
const ask = ({ deps, now }: World, phone = PHONE, address = '192.0.2.1') =>
  requestOtp(deps, { caller: CALLER, phone, address, now: now() });

const signIn = ({ deps, now, challenge }: Sent, otp = '123456', idempotencyKey?: string) =>
  createSession(deps, {
    ...{ caller: CALLER, now: now(), idempotencyKey },
    signIn: { provider: 'sms', phone: PHONE, challenge, otp },
  });

describe('signing in', () => {
  it('gives a token of the account that the phone is, good as long as the settings say', async () => {
    const world = await sentTo();
    const { token, expiresAt } = await signIn(world);
    expect(expiresAt).toBe(world.now() + 7 * 86_400_000);
    expect(await world.deps.sessions.verify(token, world.now())).toBe(world.deps.ids.account('sms', PHONE));
    expect(world.writes()).toEqual(['otps.countTry', 'otps.use']);
  });

  it.each([
    [5 * MS_PER_MINUTE - 1, undefined],
    [5 * MS_PER_MINUTE, 'OTP.EXPIRED'],
  ])('%i ms after the password was sent ends with %s', async (ms, problem) => {
    const world = await sentTo();
    world.advance(ms);
    if (problem === undefined) await expect(signIn(world)).resolves.toBeDefined();
    else expect(await problemOf(signIn(world))).toBe(problem);
    expect(world.writes()).toHaveLength(problem === undefined ? 2 : 0);
  });

  it('refuses a phone that asked for no password, and writes nothing', async () => {
    const world = await sentTo('13900139000');
    expect(await problemOf(signIn(world))).toBe('OTP.EXPIRED');
    expect(world.writes()).toEqual([]);
  });

  it('takes the right password at the fifth try and refuses it at the sixth', async () => {
    for (const [wrongTries, problem] of [
      [MAX_TRIES - 1, undefined],
      [MAX_TRIES, 'OTP.EXHAUSTED'],
    ] as const) {
      const world = await sentTo();
      for (let time = 0; time < wrongTries; time += 1)
        expect(await problemOf(signIn(world, '000000'))).toBe('OTP.WRONG');
      if (problem === undefined) await expect(signIn(world)).resolves.toBeDefined();
      else expect(await problemOf(signIn(world))).toBe(problem);
    }
  });

  it('says how many more tries there are', async () => {
    const world = await sentTo();
    const left: (number | undefined)[] = [];
    for (let time = 0; time < MAX_TRIES; time += 1) left.push((await refusalOf(signIn(world, '000000'))).attemptsLeft);
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect((await refusalOf(signIn(world, '000000'))).attemptsLeft).toBeUndefined();
  });

  it('counts parallel tries before it compares, so that no number of them gets past the limit', async () => {
    const world = await sentTo();
    const tries = Array.from({ length: 20 }, () => problemOf(signIn(world, '000000')));
    const problems = await Promise.all(tries);
    expect(problems.filter((code) => code === 'OTP.WRONG')).toHaveLength(MAX_TRIES);
    expect(problems.filter((code) => code === 'OTP.EXHAUSTED')).toHaveLength(20 - MAX_TRIES);
  });

  it('takes a password once, and again only for the same intention', async () => {
    const world = await sentTo();
    const first = await signIn(world, '123456', 'key-1');
    expect(await signIn(world, '123456', 'key-1')).toEqual(first);
    expect(await problemOf(signIn(world, '123456', 'key-2'))).toBe('OTP.EXPIRED');
    expect(await problemOf(signIn(world))).toBe('OTP.EXPIRED');
  });

  it('without a key takes a password once and for nobody again', async () => {
    const world = await sentTo();
    await signIn(world);
    expect(await problemOf(signIn(world))).toBe('OTP.EXPIRED');
  });

  it('leaves the tries to whoever asked: a stranger who asks for the same phone uses up none of them', async () => {
    const world = await sentTo();
    const stranger = { ...world, challenge: (await ask(world, PHONE, '198.51.100.1')).challenge };
    for (let time = 0; time < MAX_TRIES; time += 1)
      expect(await problemOf(signIn(stranger, '000000'))).toBe('OTP.WRONG');
    expect(await problemOf(signIn(stranger, '000000'))).toBe('OTP.EXHAUSTED');
    expect(await problemOf(signIn({ ...world, challenge: 'a-guess-of-one' }, '000000'))).toBe('OTP.EXPIRED');
    await expect(signIn(world)).resolves.toBeDefined();
  });
});
