import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../testing/account-of.ts';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, NOBODY, PHONE, signIn } from '../../testing/world-accounts.ts';
import { account, addPerson } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { listPeople } from '../person/list-people.ts';
import { accountOfLogin } from './account-of-login.ts';
import { listLogins } from './list-logins.ts';
import { refreshSession } from './refresh-session.ts';

const loginOf = ({ deps }: World, phone = PHONE) => deps.ids.login('sms', phone);
const proved = (world: World, intention: string) => ({
  ...({ loginId: loginOf(world), provider: 'sms', label: '138****8000' } as const),
  intention,
});
const accountFor = (world: World, intention: string) =>
  accountOfLogin(world.deps, proved(world, intention), world.now());
const loginsOf = async ({ deps, now }: World, accountId: string) =>
  (await listLogins(deps, { caller: account(accountId), now: now() })).map(({ loginId }) => loginId);

describe('the account of a login', () => {
  it('is opened by the first sign-in, and the same for each that follows', async () => {
    const world = createWorld();
    const first = await accountFor(world, 'one');
    expect(world.writes()).toEqual(['accounts.putLogin', 'accounts.hold', 'accounts.putLogin']);
    world.forget();
    expect(await accountFor(world, 'two')).toBe(first);
    expect(world.calls).toEqual(['accounts.findLogin']);
    expect(await loginsOf(world, first)).toEqual([loginOf(world)]);
  });

  it('is one, however many sign in for the first time at once', async () => {
    const world = createWorld();
    const accounts = await Promise.all(['one', 'two', 'three'].map((intention) => accountFor(world, intention)));
    expect(new Set(accounts).size).toBe(1);
    expect(await loginsOf(world, accounts[0] as string)).toEqual([loginOf(world)]);
  });

  it('is another for another login', async () => {
    const world = createWorld();
    const [wang, li] = [await signIn(world), await signIn(world, { phone: '13900139000' })];
    expect(wang.accountId).not.toBe(li.accountId);
  });

  it('that breaks off is opened once by the retry', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async () => undefined,
      act: (world) => accountFor(world, 'one'),
      read: async (world) => {
        const accountId = await accountFor(world, 'two');
        return { accountId, logins: await loginsOf(world, accountId) };
      },
    });
    expect(writes).toHaveLength(3);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});

describe('what stood under a phone before there were logins', () => {
  it('is a person, whom the first sign-in finds again', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world, { accountId: loginOf(world) });
    const session = await signIn(world);
    expect(session.accountId).toBe(loginOf(world));
    const people = await listPeople(world.deps, { caller: callerOf(session), now: world.now() });
    expect(people).toMatchObject([{ personId }]);
    expect((await signIn(world)).accountId).toBe(loginOf(world));
  });

  it('is a place', async () => {
    const world = createWorld();
    await addPlace(world, { accountId: loginOf(world) });
    expect(await accountFor(world, 'one')).toBe(loginOf(world));
  });

  it('is a post at a gate', async () => {
    const world = createWorld();
    await addStaff(world, await addPlace(world), { accountId: loginOf(world) });
    expect(await accountFor(world, 'one')).toBe(loginOf(world));
  });
});

describe('a login that was not used for long', () => {
  it.each([
    [90, true],
    [91, false],
  ])('of %i days leads to the same account: %s', async (days, isSame) => {
    const world = createWorld();
    const first = await accountFor(world, 'one');
    world.advance(days * MS_PER_DAY);
    expect((await accountFor(world, 'two')) === first).toBe(isSame);
  });

  it('leads to a new and empty account, which the former one knows no more of', async () => {
    const world = createWorld();
    const first = await signIn(world);
    await addPerson(world, { accountId: first.accountId });
    world.advance(91 * MS_PER_DAY);
    const second = await signIn(world);
    expect(await listPeople(world.deps, { caller: callerOf(second), now: world.now() })).toEqual([]);
    expect(await loginsOf(world, first.accountId)).toEqual([]);
    expect(await loginsOf(world, second.accountId)).toEqual([loginOf(world)]);
    expect((await signIn(world)).accountId).toBe(second.accountId);
  });

  it('is one that opened no session that goes on', async () => {
    const world = createWorld();
    const first = await signIn(world);
    world.advance(60 * MS_PER_DAY);
    await refreshSession(world.deps, { caller: NOBODY, refreshToken: first.refreshToken, now: world.now() });
    world.advance(60 * MS_PER_DAY);
    expect((await signIn(world)).accountId).toBe(first.accountId);
  });

  it('that breaks off, or comes twice at once, leads to one account', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => {
        const former = await accountFor(world, 'one');
        world.advance(91 * MS_PER_DAY);
        return former;
      },
      act: (world) => Promise.all([accountFor(world, 'two'), accountFor(world, 'three')]),
      read: async (world, former) => {
        const accountId = await accountOf(world.deps, PHONE);
        return {
          logins: await loginsOf(world, accountId),
          former: await loginsOf(world, former),
          again: (await accountFor(world, 'four')) === accountId,
        };
      },
    });
    expect(undisturbed).toEqual({ logins: [expect.any(String)], former: [], again: true });
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
