import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addStaffedPlace } from '../../testing/world-places.ts';
import { getPlace } from './get-place.ts';
import { placeView } from './place-view.ts';

describe('getting a place', () => {
  it.each(['owner', 'manager'] as const)('gives its %s the place in any state', async (role) => {
    const world = createWorld();
    const place = await addStaffedPlace(world, { state: 'suspended' });
    const view = placeView(world.deps, await place.record());
    const answer = await getPlace(world.deps, { ...asAccount(world, role), placeId: place.placeId });
    expect(answer).toEqual({ ...view, role });
    expect(world.writes()).toEqual([]);
  });

  it.each(['checker', 'dismissed', 'stranger'])('tells a %s nothing', async (accountId) => {
    const world = createWorld();
    const { placeId } = await addStaffedPlace(world);
    expect(await problemOf(getPlace(world.deps, { ...asAccount(world, accountId), placeId }))).toBe('PLACE.NOT_FOUND');
  });
});
