import { MS_PER_DAY } from '@health-code/shared/time/units';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { type Platforms, startPlatforms } from '../../testing/platforms.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, TEST_START, type World } from '../../testing/world.ts';
import { ADDRESS, callerOf, link, NOBODY, proofOf, signIn } from '../../testing/world-accounts.ts';
import { addPerson, newPerson } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { applyForCode } from '../person/apply-for-code.ts';
import { createSession } from './create-session.ts';
import { endSession } from './end-session.ts';
import { linkLogin } from './link-login.ts';
import { listLogins } from './list-logins.ts';
import { listSessions } from './list-sessions.ts';
import { unlinkLogin } from './unlink-login.ts';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms(TEST_START);
});
afterAll(() => platforms.close());

const connected = () => createWorld({ settings: platforms.settings });
const codeOf = {
  wechat: (user: string) => platforms.wechat.login({ openid: user }),
  alipay: (user: string) => platforms.alipay.authorise({ open_id: user }),
};
type Platform = keyof typeof codeOf;
const PLATFORMS = ['wechat', 'alipay'] as const;

const enter = ({ deps, now }: World, provider: Platform, idempotencyKey?: string) =>
  createSession(deps, {
    ...{ caller: NOBODY, address: ADDRESS, now: now(), idempotencyKey },
    signIn: { provider, code: codeOf[provider]('wang') },
  });
type Caller = ReturnType<typeof callerOf>;
const linkPlatform = ({ deps, now }: World, caller: Caller, provider: Platform, idempotencyKey?: string) =>
  linkLogin(deps, {
    ...{ caller, address: ADDRESS, now: now(), idempotencyKey },
    proof: { provider, code: codeOf[provider]('wang') },
  });
const providersOf = async ({ deps, now }: World, caller: Caller) =>
  (await listLogins(deps, { caller, now: now() })).map(({ provider, label }) => `${provider}:${label}`);
const isLive = async ({ deps, now }: World, caller: Caller) =>
  (await listSessions(deps, { caller, now: now() })).some(({ sessionId }) => sessionId === caller.sessionId);

describe.each(PLATFORMS)('signing in by %s', (provider) => {
  it('opens an account of its own, and leads there again', async () => {
    const world = connected();
    const first = await enter(world, provider);
    expect(await providersOf(world, callerOf(first))).toEqual([`${provider}:`]);
    const second = await enter(world, provider);
    expect([second.accountId, second.sessionId === first.sessionId]).toEqual([first.accountId, false]);
    expect((await signIn(world)).accountId).not.toBe(first.accountId);
  });

  it('whose answer was lost opens no second session when it is tried again with a new code', async () => {
    const world = connected();
    const first = await enter(world, provider, 'key-0001');
    expect(await enter(world, provider, 'key-0001')).toEqual(first);
    await endSession(world.deps, { caller: callerOf(first), sessionId: first.sessionId, now: world.now() });
    expect(await problemOf(enter(world, provider, 'key-0001'))).toBe('PROVIDER.CODE_INVALID');
  });

  it('leads to the same account after years, because a platform gives no id to somebody else', async () => {
    const world = connected();
    const { accountId } = await enter(world, provider);
    await addPerson(world, { accountId });
    world.advance(2_000 * MS_PER_DAY);
    platforms.alipay.setTime(world.now());
    platforms.wechat.setTime(world.now());
    const later = await enter(world, provider);
    platforms.alipay.setTime(TEST_START);
    platforms.wechat.setTime(TEST_START);
    expect(later.accountId).toBe(accountId);
  });

  it('that breaks off anywhere is one session after the retry', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      overrides: { settings: { ...platforms.settings } },
      prepare: async () => undefined,
      act: (world) => enter(world, provider, 'key-0001'),
      read: async (world) => {
        const tokens = await enter(world, provider, 'key-0001');
        return { tokens, listed: await listSessions(world.deps, { caller: callerOf(tokens), now: world.now() }) };
      },
    });
    expect(writes).toEqual([
      ...['quotas.take', 'accounts.putLogin', 'accounts.hold', 'accounts.putLogin'],
      'sessions.add',
    ]);
    expect(undisturbed.listed).toHaveLength(1);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});

describe('a phone and a platform of one person', () => {
  it('lead to one account once they are linked, whichever came first', async () => {
    const world = connected();
    const byPhone = callerOf(await signIn(world));
    expect(await linkPlatform(world, byPhone, 'wechat')).toMatchObject({ provider: 'wechat', label: '' });
    expect((await enter(world, 'wechat')).accountId).toBe(byPhone.accountId);

    const byAlipay = callerOf(await enter(world, 'alipay'));
    await link(world, byAlipay, '13900139000');
    expect((await signIn(world, { phone: '13900139000' })).accountId).toBe(byAlipay.accountId);
  });

  it('keep the account when one of them is unlinked in a session of the other', async () => {
    const world = connected();
    await linkPlatform(world, callerOf(await signIn(world)), 'wechat');
    const byWeChat = callerOf(await enter(world, 'wechat'));
    const phone = world.deps.ids.login('sms', '13800138000');
    await unlinkLogin(world.deps, { caller: byWeChat, loginId: phone, now: world.now() });
    expect(await providersOf(world, byWeChat)).toEqual(['wechat:']);
    const wechat = world.deps.ids.login('wechat', 'wang');
    expect(await problemOf(unlinkLogin(world.deps, { caller: byWeChat, loginId: wechat, now: world.now() }))).toBe(
      'LOGIN.STALE_SESSION',
    );
  });
});

describe('a login that leads to an account with nothing in it', () => {
  it('goes over to the account where it is linked, and is signed out of the one that it leaves', async () => {
    const world = connected();
    const before = callerOf(await enter(world, 'wechat'));
    const byPhone = callerOf(await signIn(world));
    await linkPlatform(world, byPhone, 'wechat');
    expect((await enter(world, 'wechat')).accountId).toBe(byPhone.accountId);
    expect(await providersOf(world, before)).toEqual([]);
    expect(await isLive(world, before)).toBe(false);
    expect(await isLive(world, byPhone)).toBe(true);
  });

  it('leaves an account that its last tokens can fill with nobody', async () => {
    const world = connected();
    const before = callerOf(await enter(world, 'wechat'));
    await linkPlatform(world, callerOf(await signIn(world)), 'wechat');
    const call = { caller: before, now: world.now(), person: newPerson() };
    expect(await problemOf(applyForCode(world.deps, call))).toBe('AUTH.ENDED');
  });

  it('stays where a person or a place is, and says nothing of it', async () => {
    for (const fill of [addPerson, addPlace]) {
      const world = connected();
      const before = callerOf(await enter(world, 'wechat'));
      await fill(world, { accountId: before.accountId });
      const byPhone = callerOf(await signIn(world));
      expect(await problemOf(linkPlatform(world, byPhone, 'wechat'))).toBe('LOGIN.TAKEN');
      expect((await enter(world, 'wechat')).accountId).toBe(before.accountId);
      expect(await isLive(world, before)).toBe(true);
    }
  });

  it('stays where its owner may still go back to a former account', async () => {
    const world = connected();
    const former = await signIn(world);
    await addPerson(world, { accountId: former.accountId });
    world.advance(91 * MS_PER_DAY);
    await signIn(world);
    const other = callerOf(await signIn(world, { phone: '13900139000' }));
    expect(await problemOf(link(world, other, '13800138000'))).toBe('LOGIN.TAKEN');
  });

  it('is won by one of two accounts that link it at once', async () => {
    const world = connected();
    await signIn(world);
    const callers = [
      callerOf(await signIn(world, { phone: '13900139000' })),
      callerOf(await signIn(world, { phone: '13700137000' })),
    ];
    const ends = await Promise.allSettled(callers.map((caller) => link(world, caller, '13800138000')));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lists = await Promise.all(callers.map((caller) => providersOf(world, caller)));
    expect(lists.flat().filter((login) => login === 'sms:138****8000')).toHaveLength(1);
  });

  it('that breaks off on the way is over after the retry', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      overrides: { settings: { ...platforms.settings } },
      prepare: async (world) => {
        const before = callerOf(await signIn(world));
        const caller = callerOf(await signIn(world, { phone: '13900139000' }));
        return { before, caller, proof: await proofOf(world) };
      },
      act: (world, { caller, proof }) =>
        linkLogin(world.deps, { caller, address: ADDRESS, now: world.now(), idempotencyKey: 'key-0001', proof }),
      read: async (world, { before, caller }) => ({
        left: [await providersOf(world, before), await isLive(world, before)],
        logins: await providersOf(world, caller),
      }),
    });
    expect(writes).toEqual([
      ...['otps.countTry', 'otps.use', 'accounts.putLogin', 'sessions.end'],
      ...['accounts.hold', 'accounts.release', 'accounts.putLogin', 'accounts.close'],
    ]);
    expect(undisturbed).toEqual({ left: [[], false], logins: ['sms:139****9000', 'sms:138****8000'] });
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
