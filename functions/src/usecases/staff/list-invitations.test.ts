import type { GateId } from '@health-code/shared/gate/gate';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaffedPlace } from '../../testing/world-places.ts';
import { acceptInvitation } from '../gate/accept-invitation.ts';
import { dismissStaff } from './dismiss-staff.ts';
import { inviteStaff } from './invite-staff.ts';
import { listInvitations } from './list-invitations.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

async function inviting() {
  const world = createWorld();
  const place = await addStaffedPlace(world);
  const { placeId } = place;
  const invite = (label: string, accountId = 'owner', role: 'checker' | 'manager' = 'checker') =>
    inviteStaff(world.deps, { ...asAccount(world, accountId), placeId, label, role });
  const list = (accountId = 'owner') => listInvitations(world.deps, { ...asAccount(world, accountId), placeId });
  const labels = async () => (await list()).map(({ label }) => label);
  return { world, placeId, invite, list, labels };
}

describe('listing the open invitations of a place', () => {
  it('says what each is for, who made it and when it ends, and holds no code', async () => {
    const { world, invite, list } = await inviting();
    const codes = [await invite('西门', 'owner', 'manager')];
    world.advance(1);
    codes.push(await invite('南门', 'manager'));
    world.forget();
    const invitations = await list();
    const id = expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(invitations).toEqual([
      {
        invitationId: id,
        label: '西门',
        role: 'manager',
        invitedBy: { role: 'owner', label: null },
        expiresAt: '2026-11-22T04:00:00.000Z',
      },
      {
        invitationId: id,
        label: '南门',
        role: 'checker',
        invitedBy: { role: 'manager', label: '东门' },
        expiresAt: '2026-11-22T04:00:00.001Z',
      },
    ]);
    for (const { invitation } of codes) expect(JSON.stringify(invitations)).not.toContain(invitation);
    expect(world.writes()).toEqual([]);
    expect(await list('manager')).toEqual(invitations);
  });

  it('leaves out what was used, what was withdrawn, and what has ended', async () => {
    const { world, placeId, invite, list, labels } = await inviting();
    const { invitation } = await invite('西门');
    await acceptInvitation(world.deps, { ...asAccount(world, 'li'), invitation });
    await invite('南门');
    const [{ invitationId } = { invitationId: '' }] = await list();
    await withdrawInvitation(world.deps, { ...asAccount(world, 'owner'), placeId, invitationId });
    expect(await labels()).toEqual([]);
    await invite('北门');
    world.advance(MS_PER_DAY - 1);
    expect(await labels()).toEqual(['北门']);
    world.advance(1);
    expect(await labels()).toEqual([]);
  });

  it('leaves out what a manager made who was dismissed since, and what belongs to another place', async () => {
    const { world, placeId, invite, labels } = await inviting();
    await invite('西门', 'manager');
    expect(await labels()).toEqual(['西门']);
    const gateId = world.deps.ids.intention('manager', placeId, 'gate') as GateId;
    await dismissStaff(world.deps, { ...asAccount(world, 'owner'), placeId, gateId });
    const other = await addPlace(world, { name: '东站' });
    await inviteStaff(world.deps, {
      ...asAccount(world, 'owner'),
      placeId: other.placeId,
      label: '门',
      role: 'checker',
    });
    expect(await labels()).toEqual([]);
  });

  it.each(['checker', 'dismissed', 'stranger'])('tells a %s nothing', async (accountId) => {
    const { invite, list } = await inviting();
    await invite('西门');
    expect(await problemOf(list(accountId))).toBe('PLACE.NOT_FOUND');
  });
});
