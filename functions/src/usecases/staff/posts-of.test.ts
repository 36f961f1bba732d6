import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { addStaffedPlace } from '../../testing/world-places.ts';
import { postsOf } from './posts-of.ts';

describe('the posts of accounts at a place', () => {
  it('are asked for once for each account', async () => {
    const world = createWorld();
    const { placeId } = await addStaffedPlace(world);
    world.forget();
    const posts = await postsOf(world.deps, placeId, ['manager', 'dismissed', 'manager', 'stranger']);
    expect(posts.map(({ accountId, state }) => [accountId, state])).toEqual([
      ['manager', 'active'],
      ['dismissed', 'dismissed'],
    ]);
    expect(world.calls).toHaveLength(3);
  });
});
