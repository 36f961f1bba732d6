import { recoverySchema } from '@health-code/shared/account/login-schema';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../testing/account-of.ts';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { residentId } from '../../testing/samples.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, NOBODY, PHONE, signIn } from '../../testing/world-accounts.ts';
import { addPerson } from '../../testing/world-people.ts';
import { listLogins } from './list-logins.ts';
import { recoverAccount } from './recover-account.ts';
import { refreshSession } from './refresh-session.ts';

const OWN = { document: { type: 'resident-id', number: residentId(2) }, name: '王小明' };

const recover = ({ deps, now }: World, caller: ReturnType<typeof callerOf>, changes: object = {}) =>
  recoverAccount(deps, { caller, now: now(), recovery: recoverySchema.parse({ ...OWN, ...changes }) });
const loginsOf = async ({ deps, now }: World, caller: ReturnType<typeof callerOf>) =>
  (await listLogins(deps, { caller, now: now() })).map(({ label }) => label);

/** Somebody who applied for a code, was away for a season, and signs in again. */
async function returning(world = createWorld()) {
  const before = await signIn(world);
  await addPerson(world, { accountId: before.accountId });
  world.advance(91 * MS_PER_DAY);
  const after = await signIn(world, { device: 'iPhone · 微信' });
  return { world, before, after, former: callerOf(before), caller: callerOf(after) };
}

describe('recovering an account', () => {
  it('moves the login back, and gives a session there in place of this one', async () => {
    const { world, after, former, caller } = await returning();
    const tokens = await recover(world, caller);
    expect(tokens.accountId).toBe(former.accountId);
    expect(await loginsOf(world, former)).toEqual(['138****8000']);
    expect(await loginsOf(world, caller)).toEqual([]);
    expect((await signIn(world)).accountId).toBe(former.accountId);
    const refresh = (refreshToken: string) =>
      refreshSession(world.deps, { caller: NOBODY, refreshToken, now: world.now() });
    expect(await problemOf(refresh(after.refreshToken))).toBe('AUTH.ENDED');
    expect((await refresh(tokens.refreshToken)).accountId).toBe(former.accountId);
    expect(await world.deps.stores.sessions.find(tokens.sessionId)).toMatchObject({ device: 'iPhone · 微信' });
  });

  it('is told no more of a wrong document than of a wrong name, or of an account that there never was', async () => {
    const { world, caller } = await returning();
    await addPerson(world, { accountId: 'somebody-else', serial: 3 });
    const fresh = callerOf(await signIn(world, { phone: '13900139000' }));
    const tries = [
      recover(world, caller, { name: '王小红' }),
      recover(world, caller, { document: { type: 'resident-id', number: residentId(3) } }),
      recover(world, caller, { document: { type: 'resident-id', number: residentId(4) } }),
      recover(world, fresh),
    ];
    expect(await Promise.all(tries.map(problemOf))).toEqual(Array(4).fill('RECOVERY.NO_MATCH'));
    expect(await accountOf(world.deps, PHONE)).toBe(caller.accountId);
  });

  it('has five tries a day, by the account and by the login', async () => {
    const { world, caller } = await returning();
    for (let time = 0; time < 5; time += 1)
      expect(await problemOf(recover(world, caller, { name: '王小红' }))).toBe('RECOVERY.NO_MATCH');
    expect(await problemOf(recover(world, caller))).toBe('REQUEST.TOO_MANY');
    expect(await problemOf(recover(world, callerOf(await signIn(world))))).toBe('REQUEST.TOO_MANY');
    world.advance(MS_PER_DAY);
    await expect(recover(world, caller)).resolves.toBeDefined();
  });

  it('is refused where the new account holds something, so that nothing is left behind', async () => {
    const { world, caller } = await returning();
    await addPerson(world, { accountId: caller.accountId, serial: 3 });
    expect(await problemOf(recover(world, caller))).toBe('ACCOUNT.NOT_EMPTY');
    expect(await accountOf(world.deps, PHONE)).toBe(caller.accountId);
  });

  it('is nothing for whoever still has a session of the former account: theirs is no login that comes back', async () => {
    const { world, before, caller } = await returning();
    await addPerson(world, { accountId: 'elsewhere', serial: 5 });
    const document = { type: 'resident-id', number: residentId(2) };
    expect(await problemOf(recover(world, callerOf(before), { document }))).toBe('ACCOUNT.NOT_EMPTY');
    expect(await accountOf(world.deps, PHONE)).toBe(caller.accountId);
  });

  it('leads no former holder into the account of whoever has the number now', async () => {
    const world = createWorld();
    const before = await signIn(world);
    world.advance(91 * MS_PER_DAY);
    const now = await signIn(world);
    await addPerson(world, { accountId: now.accountId });
    expect(await problemOf(recover(world, callerOf(before)))).toBe('RECOVERY.NO_MATCH');
  });

  it('that breaks off, or whose answer was lost, is finished by the retry', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => returning(world),
      act: (world, { caller }) => recover(world, caller),
      read: async (world, { former, caller }) => ({
        tokens: await recover(world, caller),
        logins: [await loginsOf(world, former), await loginsOf(world, caller)],
      }),
    });
    expect(writes).toEqual([
      ...['quotas.take', 'quotas.take'],
      ...['accounts.putLogin', 'accounts.hold', 'accounts.release', 'accounts.putLogin'],
      ...['sessions.add', 'sessions.end'],
    ]);
    expect(undisturbed.logins).toEqual([['138****8000'], []]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
