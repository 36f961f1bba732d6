import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaffedPlace } from '../../testing/world-places.ts';
import { acceptInvitation } from '../gate/accept-invitation.ts';
import { invitationId } from './invitation-id.ts';
import { inviteStaff } from './invite-staff.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

async function invited(role: 'checker' | 'manager' = 'checker') {
  const world = createWorld();
  const { placeId } = await addStaffedPlace(world);
  const invite = (label = '西门') =>
    inviteStaff(world.deps, { ...asAccount(world, 'owner', 'key-1'), placeId, label, role });
  const { invitation: code } = await invite();
  const id = invitationId(world.deps, { placeId, code });
  const withdraw = (accountId = 'owner', changes: object = {}) =>
    withdrawInvitation(world.deps, { ...asAccount(world, accountId), placeId, invitationId: id, ...changes });
  const accept = (accountId = 'li') =>
    acceptInvitation(world.deps, { ...asAccount(world, accountId), invitation: code });
  world.forget();
  return { world, placeId, code, invite, withdraw, accept };
}

describe('withdrawing an invitation', () => {
  it('ends it by one write, and the second time there was nothing to end', async () => {
    const { world, withdraw, accept } = await invited();
    expect(await withdraw()).toEqual({ withdrawn: true });
    expect(await withdraw()).toEqual({ withdrawn: false });
    expect(world.writes()).toEqual(['gates.withdrawInvitation']);
    const unknown = acceptInvitation(world.deps, { ...asAccount(world, 'li'), invitation: '0123456789AB' });
    expect([await problemOf(accept()), await problemOf(unknown)]).toEqual(['INVITATION.UNKNOWN', 'INVITATION.UNKNOWN']);
  });

  it('is not undone by the request that made it, however late that comes again', async () => {
    const { invite, withdraw, accept } = await invited();
    await withdraw();
    expect(await problemOf(invite())).toBe('INVITATION.UNKNOWN');
    expect(await problemOf(accept())).toBe('INVITATION.UNKNOWN');
  });

  it.each([
    ['owner', 'checker', undefined],
    ['owner', 'manager', undefined],
    ['manager', 'checker', undefined],
    ['manager', 'manager', 'PLACE.OWNER_ONLY'],
    ['checker', 'checker', 'PLACE.NOT_FOUND'],
    ['dismissed', 'checker', 'PLACE.NOT_FOUND'],
    ['stranger', 'manager', 'PLACE.NOT_FOUND'],
  ] as const)('by the %s of one for a %s ends with %s', async (accountId, role, problem) => {
    const { world, withdraw } = await invited(role);
    if (problem === undefined) return expect(await withdraw(accountId)).toEqual({ withdrawn: true });
    expect(await problemOf(withdraw(accountId))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });

  it('is refused for one that was used, that has ended, that is none, and that is another place’s', async () => {
    const { world, withdraw, accept } = await invited();
    const other = await addPlace(world, { name: '东站' });
    expect(await problemOf(withdraw('owner', { placeId: other.placeId }))).toBe('INVITATION.UNKNOWN');
    expect(await problemOf(withdraw('owner', { invitationId: '0'.repeat(26) }))).toBe('INVITATION.UNKNOWN');
    await accept();
    expect(await problemOf(withdraw())).toBe('INVITATION.USED');
    world.advance(MS_PER_DAY);
    expect(await problemOf(withdraw())).toBe('INVITATION.UNKNOWN');
  });

  it('and accepting it at once: one wins, and the other is told', async () => {
    const withdrawnFirst = await invited();
    withdrawnFirst.world.before('gates.useInvitation', () => withdrawnFirst.withdraw());
    expect(await problemOf(withdrawnFirst.accept())).toBe('INVITATION.UNKNOWN');
    const { items } = await withdrawnFirst.world.deps.stores.gates.listByAccount('li', { limit: 9 });
    expect(items).toEqual([]);
    const acceptedFirst = await invited();
    acceptedFirst.world.before('gates.withdrawInvitation', () => acceptedFirst.accept());
    expect(await problemOf(acceptedFirst.withdraw())).toBe('INVITATION.USED');
    expect((await acceptedFirst.accept()).label).toBe('西门');
  });
});
