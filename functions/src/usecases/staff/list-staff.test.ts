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
      const call = { ...asAccount(world, accountId), placeId: place.placeId, cursor: undefined };
      const { rows: staff } = await listStaff(world.deps, call);
      expect(staff[0]).toEqual({ gateId, label: '东门', role: 'checker', createdAt: '2026-11-21T04:00:00.001Z' });
      expect(staff.map(({ role }) => role).sort()).toEqual(['checker', 'checker', 'manager']);
      expect(world.writes()).toEqual([]);
    },
  );

  it.each(['checker', 'dismissed', 'stranger'])('tells a %s nothing', async (accountId) => {
    const world = createWorld();
    const { placeId } = await addStaffedPlace(world);
    expect(await problemOf(listStaff(world.deps, { ...asAccount(world, accountId), placeId, cursor: undefined }))).toBe(
      'PLACE.NOT_FOUND',
    );
    expect(world.calls).toEqual(['places.find', 'gates.listPosts']);
  });

  it('gives a hundred at a time, each once', async () => {
    const world = createWorld();
    const { placeId } = await addStaffedPlace(world);
    for (let index = 0; index < 98; index += 1) await addStaff(world, { placeId }, { accountId: `account-${index}` });
    const page = (cursor?: string) => listStaff(world.deps, { ...asAccount(world, 'owner'), placeId, cursor });
    const first = await page();
    const second = await page(first.next as string);
    const ids = [...first.rows, ...second.rows].map(({ gateId }) => gateId);
    // The one who was dismissed is on one of the pages, and is not told.
    expect([ids.length, new Set(ids).size, second.next]).toEqual([100, 100, null]);
  });
});
