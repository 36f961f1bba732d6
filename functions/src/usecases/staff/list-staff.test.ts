import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addStaff, addStaffedPlace } from '../../testing/world-places.ts';
import { listStaff } from './list-staff.ts';

describe('listing who works at a place', () => {
  it.each(['owner', 'manager'])(
    'gives the %s those who do, newest first, without their accounts',
    async (accountId) => {
      const world = createWorld();
      const place = await addStaffedPlace(world);
      world.advance(1);
      const { gateId } = await addStaff(world, place, { accountId: 'new' });
      const staff = await listStaff(world.deps, { ...asAccount(world, accountId), placeId: place.placeId });
      expect(staff[0]).toEqual({ gateId, label: '东门', role: 'checker', createdAt: '2026-11-21T04:00:00.001Z' });
      expect(staff.map(({ role }) => role).sort()).toEqual(['checker', 'checker', 'manager']);
      expect(world.writes()).toEqual([]);
    },
  );

  it.each(['checker', 'dismissed', 'stranger'])('tells a %s nothing', async (accountId) => {
    const world = createWorld();
    const { placeId } = await addStaffedPlace(world);
    expect(await problemOf(listStaff(world.deps, { ...asAccount(world, accountId), placeId }))).toBe('PLACE.NOT_FOUND');
    expect(world.calls).toEqual(['places.find', 'gates.listByPlace']);
  });
});
