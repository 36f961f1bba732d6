import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { listPlaces } from './list-places.ts';
import { managedPlaceView } from './place-view.ts';

describe('listing places', () => {
  it('gives those owned and managed, newest first, each with what the account is there', async () => {
    const world = createWorld();
    const owned = await addPlace(world, { accountId: 'li', state: 'closed' });
    world.advance(1);
    const managed = await addPlace(world, { name: '东站' });
    await addStaff(world, managed, { accountId: 'li', role: 'manager' });
    const views = await Promise.all(
      [managed, owned].map(async (p) => managedPlaceView(world.deps, await p.record(), 'li')),
    );
    world.forget();
    expect(await listPlaces(world.deps, asAccount(world, 'li'))).toEqual(views);
    expect(views.map(({ role }) => role)).toEqual(['manager', 'owner']);
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['a checker', { role: 'checker' as const }],
    ['a manager who was dismissed', { role: 'manager' as const, state: 'dismissed' as const }],
  ])('gives none of those where the account is %s', async (_name, post) => {
    const world = createWorld();
    await addStaff(world, await addPlace(world), { accountId: 'li', ...post });
    expect(await listPlaces(world.deps, asAccount(world, 'li'))).toEqual([]);
  });

  it('gives a place once to an owner who manages it, too', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    await addStaff(world, place, { accountId: 'owner', role: 'manager' });
    expect((await listPlaces(world.deps, asAccount(world, 'owner'))).map(({ role }) => role)).toEqual(['owner']);
  });
});
