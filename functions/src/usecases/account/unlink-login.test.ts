import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, link, NOBODY, PHONE, signIn } from '../../testing/world-accounts.ts';
import { addPerson } from '../../testing/world-people.ts';
import { endSession } from './end-session.ts';
import { listLogins } from './list-logins.ts';
import { refreshSession } from './refresh-session.ts';
import { unlinkLogin } from './unlink-login.ts';

const SECOND = '13900139000';
type Caller = ReturnType<typeof callerOf>;

const idOf = ({ deps }: World, phone: string) => deps.ids.login('sms', phone);
const unlink = (world: World, caller: Caller, phone: string) =>
  unlinkLogin(world.deps, { caller, loginId: idOf(world, phone), now: world.now() });
const labelsOf = async ({ deps, now }: World, caller: Caller) =>
  (await listLogins(deps, { caller, now: now() })).map(({ label }) => label);

/** An account with two phones, and a session that each of them opened. */
async function twoPhones(world = createWorld()) {
  const byFirst = await signIn(world);
  await link(world, callerOf(byFirst), SECOND);
  const bySecond = await signIn(world, { phone: SECOND });
  return { world, byFirst, bySecond, first: callerOf(byFirst), second: callerOf(bySecond) };
}

describe('unlinking a login', () => {
  it('takes it from the account, ends the sessions that it opened, and leaves the others', async () => {
    const { world, byFirst, bySecond, second } = await twoPhones();
    expect(await unlink(world, second, PHONE)).toEqual({ unlinked: true });
    expect(await labelsOf(world, second)).toEqual(['139****9000']);
    const refresh = (refreshToken: string) =>
      refreshSession(world.deps, { caller: NOBODY, refreshToken, now: world.now() });
    expect(await problemOf(refresh(byFirst.refreshToken))).toBe('AUTH.ENDED');
    await expect(refresh(bySecond.refreshToken)).resolves.toBeDefined();
    expect(await unlink(world, second, PHONE)).toEqual({ unlinked: false });
  });

  it('leaves what the account holds, and the login opens one of its own, never what it once was', async () => {
    const world = createWorld();
    await addPerson(world, { accountId: idOf(world, PHONE) });
    const { second } = await twoPhones(world);
    await unlink(world, second, PHONE);
    const next = await signIn(world);
    expect(next.accountId).not.toBe(second.accountId);
    expect(await labelsOf(world, callerOf(next))).toEqual(['138****8000']);
    expect(await world.deps.stores.people.listIds(next.accountId)).toEqual([]);
    expect(await problemOf(unlink(world, second, PHONE))).toBe('LOGIN.NOT_FOUND');
  });

  it.each([
    [10 * MS_PER_MINUTE, undefined],
    [10 * MS_PER_MINUTE + 1, 'LOGIN.STALE_SESSION'],
  ])('%i ms after signing in ends with %s', async (ms, problem) => {
    const { world, second } = await twoPhones();
    world.advance(ms);
    if (problem === undefined) await expect(unlink(world, second, PHONE)).resolves.toBeDefined();
    else expect(await problemOf(unlink(world, second, PHONE))).toBe(problem);
  });

  it('is refused in a session that it opened itself, and in one that has ended', async () => {
    const { world, first, second } = await twoPhones();
    expect(await problemOf(unlink(world, first, PHONE))).toBe('LOGIN.STALE_SESSION');
    await endSession(world.deps, { caller: second, sessionId: second.sessionId, now: world.now() });
    expect(await problemOf(unlink(world, second, PHONE))).toBe('AUTH.ENDED');
    expect(await labelsOf(world, first)).toHaveLength(2);
  });

  it('of somebody else, or that there is not, is refused alike', async () => {
    const { world, second } = await twoPhones();
    await signIn(world, { phone: '13700137000' });
    expect(await problemOf(unlink(world, second, '13700137000'))).toBe('LOGIN.NOT_FOUND');
    expect(await problemOf(unlink(world, second, '13600136000'))).toBe('LOGIN.NOT_FOUND');
  });

  it('leaves the last one, also where both are unlinked at once', async () => {
    const { world, first, second } = await twoPhones();
    const ends = await Promise.all([
      problemOf(unlink(world, second, PHONE)).catch(() => 'done'),
      problemOf(unlink(world, first, SECOND)).catch(() => 'done'),
    ]);
    expect(ends.sort()).toEqual(['LOGIN.LAST', 'done']);
    expect(await labelsOf(world, first)).toHaveLength(1);
  });

  it('that breaks off is finished by the retry', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => twoPhones(world),
      act: (world, { second }) => unlink(world, second, PHONE),
      read: async (world, { second, byFirst }) => ({
        labels: await labelsOf(world, second),
        ended: await world.deps.stores.sessions.find(byFirst.sessionId),
      }),
    });
    expect(writes).toEqual(['accounts.releaseButLast', 'accounts.putLogin', 'sessions.end']);
    expect(undisturbed).toMatchObject({ labels: ['139****9000'], ended: { isEnded: true } });
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
