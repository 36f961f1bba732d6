import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../testing/account-of.ts';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf, refusalOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, signIn as openSession } from '../../testing/world-accounts.ts';
import { createSession } from './create-session.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { MAX_TRIES } from './prove-by-otp.ts';
import { refreshSession } from './refresh-session.ts';
import { requestOtp } from './request-otp.ts';

const PHONE = '13800138000';
const CALLER = { kind: 'anyone' } as const;
const ADDRESS = '192.0.2.1';

const FIRST_SIGN_IN = [
  ...['otps.countTry', 'otps.use'],
  ...['accounts.putLogin', 'accounts.hold', 'accounts.putLogin'],
  'sessions.add',
];

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
    ...{ caller: CALLER, now: now(), idempotencyKey, address: ADDRESS },
    signIn: { provider: 'sms', phone: PHONE, challenge, otp },
  });

describe('signing in', () => {
  it('opens a session of the account that the phone is, with tokens that say no more', async () => {
    const world = await sentTo();
    const { accountId, sessionId, accessToken, ...rest } = await signIn(world);
    expect(accountId).toBe(await accountOf(world.deps, PHONE));
    expect(accountId).not.toBe(world.deps.ids.login('sms', PHONE));
    expect(rest).toEqual({
      accessExpiresAt: '2026-11-21T04:15:00.000Z',
      refreshToken: world.deps.refreshTokens.issue({ sessionId, generation: 0 }),
      serverTime: '2026-11-21T04:00:00.000Z',
    });
    expect(await world.deps.accessTokens.verify(accessToken, world.now())).toEqual({ accountId, sessionId });
    expect(world.writes()).toEqual(FIRST_SIGN_IN);
  });

  it('opens another session each time, on the same account', async () => {
    const world = createWorld();
    const [first, second] = [await openSession(world), await openSession(world)];
    expect(second.accountId).toBe(first.accountId);
    expect(second.sessionId).not.toBe(first.sessionId);
    const again = { idempotencyKey: 'the-same-key' };
    expect((await openSession(world, again)).sessionId).not.toBe((await openSession(world, again)).sessionId);
  });

  it('gives a retry the session as it stands, and none once it has ended', async () => {
    const world = await sentTo();
    const first = await signIn(world, '123456', 'key-1');
    const { deps } = world;
    const now = world.now();
    const next = await refreshSession(deps, { caller: CALLER, refreshToken: first.refreshToken, now });
    expect(await signIn(world, '123456', 'key-1')).toEqual(next);
    await endSession(deps, { caller: callerOf(first), sessionId: first.sessionId, now });
    expect(await problemOf(signIn(world, '123456', 'key-1'))).toBe('OTP.EXPIRED');
  });

  it('that breaks off anywhere is one session after the retry', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      overrides: { deps: { randomInt: () => 123_456 } },
      prepare: (world) => ask(world),
      act: (world, { challenge }) => signIn({ ...world, challenge }, '123456', 'key-1'),
      read: async (world, { challenge }) => {
        const tokens = await signIn({ ...world, challenge }, '123456', 'key-1');
        return { tokens, listed: await listSessions(world.deps, { caller: callerOf(tokens), now: world.now() }) };
      },
    });
    expect(writes).toEqual(FIRST_SIGN_IN);
    expect(undisturbed.listed).toHaveLength(1);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });

  it.each([
    [5 * MS_PER_MINUTE - 1, undefined],
    [5 * MS_PER_MINUTE, 'OTP.EXPIRED'],
  ])('%i ms after the password was sent ends with %s', async (ms, problem) => {
    const world = await sentTo();
    world.advance(ms);
    if (problem === undefined) await expect(signIn(world)).resolves.toBeDefined();
    else expect(await problemOf(signIn(world))).toBe(problem);
    expect(world.writes()).toEqual(problem === undefined ? FIRST_SIGN_IN : []);
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
