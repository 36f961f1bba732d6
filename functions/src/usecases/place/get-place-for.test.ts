import type { PlaceId } from '@health-code/shared/place/place';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { account } from '../../testing/world-people.ts';
import { addStaffedPlace, STANDINGS } from '../../testing/world-places.ts';
import { getPlaceFor } from './get-place-for.ts';

describe('a place for somebody who may do something there', () => {
  it.each([
    ['place.read', [true, true, false, false, false]],
    ['place.run', [true, true, false, false, false]],
    ['visitor-log.read', [true, true, false, false, false]],
    ['place.close', [true, 'PLACE.OWNER_ONLY', false, false, false]],
    ['staff.manage-managers', [true, 'PLACE.OWNER_ONLY', false, false, false]],
  ] as const)('%s: owner, manager, checker, dismissed, stranger', async (action, expected) => {
    const world = createWorld();
    const { placeId } = await addStaffedPlace(world);
    for (const [index, standing] of STANDINGS.entries()) {
      const answer = getPlaceFor(world.deps, account(standing), action, placeId);
      if (expected[index] === true) expect((await answer).placeId).toBe(placeId);
      else expect(await problemOf(answer)).toBe(expected[index] || 'PLACE.NOT_FOUND');
    }
    expect(world.writes()).toEqual([]);
  });

  it('costs one read for the owner and two for others', async () => {
    const world = createWorld();
    const { placeId } = await addStaffedPlace(world);
    await getPlaceFor(world.deps, account('owner'), 'place.read', placeId);
    await getPlaceFor(world.deps, account('manager'), 'place.read', placeId);
    expect(world.calls).toEqual(['places.find', 'places.find', 'gates.listPosts']);
  });

  it('says of no place what it says of a stranger’s', async () => {
    const { deps } = createWorld();
    expect(await problemOf(getPlaceFor(deps, account('owner'), 'place.read', 'X' as PlaceId))).toBe('PLACE.NOT_FOUND');
  });

  it('gives a manager of one place nothing at another', async () => {
    const world = createWorld();
    await addStaffedPlace(world);
    const other = await addStaffedPlace(world, { accountId: 'neighbour', name: '东站' });
    const posts = await world.deps.stores.gates.listPosts(other.placeId, 'manager');
    await Promise.all(posts.map((post) => world.deps.stores.gates.dismiss(post)));
    expect(await problemOf(getPlaceFor(world.deps, account('manager'), 'place.read', other.placeId))).toBe(
      'PLACE.NOT_FOUND',
    );
  });
});
