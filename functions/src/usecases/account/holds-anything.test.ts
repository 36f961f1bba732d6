import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { holdsAnything } from './holds-anything.ts';

describe('an account', () => {
  it('holds nothing before it did anything', async () => {
    const world = createWorld();
    expect(await holdsAnything(world.deps, 'me')).toBe(false);
    expect(world.calls.toSorted()).toEqual(['gates.listByAccount', 'people.listIds', 'places.listIds']);
  });

  it('holds a person, a place, or a post', async () => {
    const world = createWorld();
    await addPerson(world, { accountId: 'holder' });
    await addStaff(world, await addPlace(world, { accountId: 'owner' }));
    const holders = ['holder', 'owner', 'staff', 'stranger'];
    expect(await Promise.all(holders.map((id) => holdsAnything(world.deps, id)))).toEqual([true, true, true, false]);
  });
});
