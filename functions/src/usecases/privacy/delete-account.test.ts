import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, link, NOBODY, PHONE, signIn } from '../../testing/world-accounts.ts';
import { addPerson, asAccount, newPerson } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { refreshSession } from '../account/refresh-session.ts';
import { applyForCode } from '../person/apply-for-code.ts';
import { changePlaceState } from '../place/change-place-state.ts';
import { deleteAccount } from './delete-account.ts';

/** Somebody with two people, a place with staff that is closed, a post elsewhere, two logins and two devices. */
async function settled(world: World) {
  const first = await signIn(world);
  const caller = callerOf(first);
  const { accountId } = caller;
  for (const serial of [2, 3]) await addPerson(world, { accountId, serial });
  const place = await addPlace(world, { accountId });
  await addStaff(world, place, { accountId: 'guard' });
  await addStaff(world, await addPlace(world, { accountId: 'elsewhere' }), { accountId });
  await link(world, caller, '13900139000');
  await signIn(world, { phone: '13900139000', device: 'iPad' });
  await world.deps.stores.consents.add({
    accountId,
    purpose: 'location',
    version: 1,
    textHash: 'h',
    isGiven: true,
    at: 1,
  });
  return { caller, place, refreshToken: first.refreshToken };
}
type Settled = Awaited<ReturnType<typeof settled>>;

const close = ({ deps, now }: World, { caller, place }: Settled) =>
  changePlaceState(deps, { caller, now: now(), placeId: place.placeId, state: 'closed' });
const remove = (world: World, { caller }: Pick<Settled, 'caller'>, key = 'delete-1') =>
  deleteAccount(world.deps, asAccount(world, caller, key));

async function closed(world: World) {
  const own = await settled(world);
  await close(world, own);
  world.forget();
  return own;
}

/** All that stood under an account. */
async function leftOf({ deps }: World, { caller, place }: Settled) {
  const { people, places, gates, sessions, accounts } = deps.stores;
  const { accountId } = caller;
  const code = deps.ids.placeCode(place.placeId, 'main', 1);
  return {
    people: await people.listIds(accountId),
    places: (await places.listIds(accountId, { limit: 9 })).items,
    place: await places.find(place.placeId),
    code: await places.findCode(code),
    posts: (await gates.listByAccount(accountId, { limit: 9 })).items,
    staff: (await gates.listByPlace(place.placeId, { limit: 9 })).items,
    guard: (await gates.listByAccount('guard', { limit: 9 })).items,
    sessions: await sessions.listByAccount(accountId),
    consents: await deps.stores.consents.list(accountId),
    logins: await accounts.listLogins(accountId),
    login: await accounts.findLogin(deps.ids.login('sms', PHONE)),
  };
}
const NOTHING = {
  ...{ people: [], places: [], place: undefined, code: undefined, posts: [], staff: [], guard: [], sessions: [] },
  ...{ consents: [], logins: [], login: undefined },
};

describe('deleting an account', () => {
  it('deletes all that is in it, and says what', async () => {
    const world = createWorld();
    const own = await closed(world);
    const { deleted, kept, of, state } = await remove(world, own);
    expect([of, state, kept]).toEqual(['account', 'done', []]);
    expect(deleted).toEqual([
      { kind: 'people', count: 2 },
      { kind: 'facts', count: 4 },
      { kind: 'places', count: 1 },
      { kind: 'posts', count: 1 },
      { kind: 'devices', count: 2 },
      { kind: 'logins', count: 2 },
    ]);
    expect(await leftOf(world, own)).toEqual(NOTHING);
  });

  it('is finished by a retry wherever it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: closed,
      act: (world, own) => remove(world, own),
      read: async (world, own) => ({ left: await leftOf(world, own), receipt: await remove(world, own) }),
    });
    expect(writes.length).toBeGreaterThan(20);
    expect(undisturbed.left).toEqual(NOTHING);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });

  it('asks to close a place first, on which others rely', async () => {
    const world = createWorld();
    const own = await settled(world);
    expect(await problemOf(remove(world, own))).toBe('ACCOUNT.HAS_PLACES');
    expect((await leftOf(world, own)).people).toHaveLength(2);
  });

  it('does not wait for the review of a place', async () => {
    const world = createWorld({ settings: { PLACE_REVIEW: 'required' } });
    const caller = callerOf(await signIn(world));
    const { placeId } = await addPlace(world, { accountId: caller.accountId, state: 'pending' });
    await remove(world, { caller });
    expect(await world.deps.stores.places.find(placeId)).toBeUndefined();
    expect((await world.deps.stores.places.listQueued('410103', { limit: 9 })).items).toEqual([]);
  });

  it.each([
    [10 * MS_PER_MINUTE, 'done'],
    [10 * MS_PER_MINUTE + 1, 'LOGIN.STALE_SESSION'],
  ])('%i ms after signing in: %s', async (later, outcome) => {
    const world = createWorld();
    const caller = callerOf(await signIn(world));
    world.advance(later);
    expect(
      await remove(world, { caller }).then(
        ({ state }) => state,
        ({ code }) => code,
      ),
    ).toBe(outcome);
  });

  it('that has begun goes on after the session is gone', async () => {
    const world = createWorld();
    const own = await closed(world);
    await remove(world, own);
    world.advance(14 * MS_PER_MINUTE);
    expect((await remove(world, own)).state).toBe('done');
    expect(await problemOf(remove(world, own, 'another-key'))).toBe('AUTH.ENDED');
  });
});

describe('after that', () => {
  it('the devices are signed out, and the phone opens an account with nothing in it', async () => {
    const world = createWorld();
    const own = await closed(world);
    await remove(world, own);
    const { refreshToken } = own;
    const refreshed = refreshSession(world.deps, { caller: NOBODY, refreshToken, now: world.now() });
    expect(await problemOf(refreshed)).toBe('AUTH.ENDED');
    expect((await signIn(world)).accountId).not.toBe(own.caller.accountId);
  });

  it('an access token that is good for minutes yet fills the account with nobody', async () => {
    const world = createWorld();
    const own = await closed(world);
    await remove(world, own);
    const apply = applyForCode(world.deps, { ...asAccount(world, own.caller), person: newPerson(4) });
    expect(await problemOf(apply)).toBe('AUTH.ENDED');
  });

  it('whoever applied in the very moment is found by another round', async () => {
    const world = createWorld();
    const own = await closed(world);
    world.before('sessions.remove', async () => {
      const { accountId } = own.caller;
      await addPerson(world, { accountId: 'moment', serial: 5 });
      const [personId] = await world.deps.stores.people.listIds('moment');
      await world.deps.stores.people.link(accountId, personId as never);
    });
    expect((await remove(world, own)).state).toBe('going');
  });
});
