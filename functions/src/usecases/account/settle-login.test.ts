import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { type HeldLogin, isHeld, putOrFind, settleLogin } from './settle-login.ts';

const LOGIN: HeldLogin = {
  ...{ loginId: 'l', provider: 'sms', accountId: 'a', sealedLabel: '', linkedAt: 0, lastUsedOn: '2026-11-21' },
  ...{ leftAccountId: undefined, isRecoverable: false, isSettled: false, revision: 1 },
};
const stored = ({ deps }: World) => deps.stores.accounts.findLogin('l');
async function begun(changes: Partial<HeldLogin> = {}) {
  const world = createWorld();
  const login = { ...LOGIN, ...changes };
  await world.deps.stores.accounts.putLogin(login);
  world.forget();
  return { world, login };
}

describe('settling a login', () => {
  it('tells the account that it leads to, and the one that it left, once', async () => {
    const { world, login } = await begun({ leftAccountId: 'before' });
    await settleLogin(world.deps, login, world.now());
    expect(world.writes()).toEqual(['accounts.hold', 'accounts.release', 'accounts.putLogin']);
    const settled = await stored(world);
    expect(settled).toEqual({ ...login, isSettled: true, revision: 2 });
    world.forget();
    await settleLogin(world.deps, settled as HeldLogin, world.now());
    expect(world.calls).toEqual([]);
  });

  it('notes the day of its use once a day, and never an earlier one', async () => {
    const { world, login } = await begun({ isSettled: true });
    await settleLogin(world.deps, login, world.now() - MS_PER_DAY);
    expect(world.writes()).toEqual([]);
    await settleLogin(world.deps, login, world.now() + MS_PER_DAY);
    expect(world.writes()).toEqual(['accounts.putLogin']);
    expect((await stored(world))?.lastUsedOn).toBe('2026-11-22');
  });

  it('leaves alone what another request made of it meanwhile', async () => {
    const { world, login } = await begun();
    const next = { ...login, accountId: 'b', revision: 2 };
    world.before('accounts.hold', () => world.deps.stores.accounts.putLogin(next));
    await settleLogin(world.deps, login, world.now());
    expect(await stored(world)).toEqual(next);
  });
});

describe('putting a login', () => {
  it('gives what stands, one’s own or that of whoever was faster', async () => {
    const { world, login } = await begun();
    const [mine, other] = [
      { ...login, accountId: 'mine', revision: 2 },
      { ...login, accountId: 'other', revision: 2 },
    ];
    expect(await putOrFind(world.deps, mine)).toEqual(mine);
    expect(await putOrFind(world.deps, other)).toEqual(mine);
  });

  it('is a conflict where it was unlinked meanwhile', async () => {
    const { world, login } = await begun();
    const unlinked = { ...login, accountId: undefined, revision: 2 };
    await world.deps.stores.accounts.putLogin(unlinked);
    expect([isHeld(unlinked), isHeld(undefined), isHeld(login)]).toEqual([false, false, true]);
    expect(await problemOf(putOrFind(world.deps, { ...login, revision: 2 }))).toBe('WRITE.CONFLICT');
  });
});
