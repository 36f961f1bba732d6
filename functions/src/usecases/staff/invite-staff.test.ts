import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaffedPlace } from '../../testing/world-places.ts';
import { inviteStaff } from './invite-staff.ts';

async function staffed() {
  const world = createWorld();
  const place = await addStaffedPlace(world);
  const invite = (changes: object = {}, accountId = 'owner', key?: string) =>
    inviteStaff(world.deps, {
      ...asAccount(world, accountId, key),
      placeId: place.placeId,
      label: '东门',
      role: 'checker',
      ...changes,
    });
  return { world, place, invite };
}

describe('inviting staff', () => {
  it('gives a code of twelve characters that is good once, for a day', async () => {
    const { world, place, invite } = await staffed();
    const { invitation, expiresAt } = await invite();
    expect([invitation, expiresAt]).toEqual([
      expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/),
      world.now() + MS_PER_DAY,
    ]);
    expect(await world.deps.stores.gates.findInvitation(invitation)).toEqual({
      code: invitation,
      placeId: place.placeId,
      invitedBy: 'owner',
      label: '东门',
      role: 'checker',
      expiresAt,
      usedBy: undefined,
    });
    expect(world.writes()).toEqual(['gates.addInvitation']);
  });

  it.each([
    ['owner', 'checker', undefined],
    ['owner', 'manager', undefined],
    ['manager', 'checker', undefined],
    ['manager', 'manager', 'PLACE.OWNER_ONLY'],
    ['checker', 'checker', 'PLACE.NOT_FOUND'],
    ['dismissed', 'checker', 'PLACE.NOT_FOUND'],
    ['stranger', 'manager', 'PLACE.NOT_FOUND'],
  ] as const)('by the %s for a %s ends with %s', async (accountId, role, problem) => {
    const { world, invite } = await staffed();
    if (problem === undefined) return expect((await invite({ role }, accountId)).invitation).toHaveLength(12);
    expect(await problemOf(invite({ role }, accountId))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });

  it('takes the same key once, with the end that it had, and refuses it for another post', async () => {
    const { world, invite } = await staffed();
    const first = await invite({}, 'owner', 'key-1');
    world.advance(1_000);
    expect(await invite({}, 'owner', 'key-1')).toEqual(first);
    for (const other of [{ label: '西门' }, { role: 'manager' }])
      expect(await problemOf(invite(other, 'owner', 'key-1'))).toBe('IDEMPOTENCY.MISMATCH');
    expect((await invite({}, 'owner', 'key-2')).invitation).not.toBe(first.invitation);
    expect((await invite()).invitation).not.toBe((await invite()).invitation);
  });

  it('gives the same key at another place, or of another account, a code of its own', async () => {
    const { world, invite } = await staffed();
    const other = await addPlace(world, { name: '东站' });
    const codes = [
      await invite({}, 'owner', 'key-1'),
      await invite({ placeId: other.placeId }, 'owner', 'key-1'),
      await invite({}, 'manager', 'key-1'),
    ];
    expect(new Set(codes.map(({ invitation }) => invitation)).size).toBe(3);
  });
});
