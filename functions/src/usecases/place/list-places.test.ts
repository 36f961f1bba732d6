import { walkPages } from '@health-code/shared/api/walk-pages';
import { describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { listPlaces } from './list-places.ts';
import { managedPlaceView } from './place-view.ts';

const placesOf = async (world: World, accountId: string) =>
  (await listPlaces(world.deps, { ...asAccount(world, accountId), cursor: undefined })).rows;

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
    expect(await placesOf(world, 'li')).toEqual(views);
    expect(views.map(({ role }) => role)).toEqual(['manager', 'owner']);
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['a checker', { role: 'checker' as const }],
    ['a manager who was dismissed', { role: 'manager' as const, state: 'dismissed' as const }],
  ])('gives none of those where the account is %s', async (_name, post) => {
    const world = createWorld();
    await addStaff(world, await addPlace(world), { accountId: 'li', ...post });
    expect(await placesOf(world, 'li')).toEqual([]);
  });

  it('gives a place once to an owner who manages it, too', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    await addStaff(world, place, { accountId: 'owner', role: 'manager' });
    expect((await placesOf(world, 'owner')).map(({ role }) => role)).toEqual(['owner']);
  });

  it.each([
    [100, 1],
    [99, 2],
    [101, 101],
  ])('gives %i that it owns and %i that it manages a hundred at a time, each once', async (owned, managed) => {
    const world = createWorld();
    const place = await (await addPlace(world)).record();
    const { places, gates } = world.deps.stores;
    const add = async (name: string, accountId: string) => {
      const placeId = name as never;
      await places.add({ ...place, placeId, accountId });
      if (accountId === 'li') return places.link(accountId, placeId);
      const post = { accountId: 'li', placeId, label: '门', role: 'manager', state: 'active' } as const;
      return gates.add({ ...post, gateId: `G${name}` as never, createdAt: 0 });
    };
    for (let index = 0; index < owned; index += 1) await add(`owned-${index}`, 'li');
    for (let index = 0; index < managed; index += 1) await add(`managed-${index}`, 'owner');
    const page = ({ cursor }: { cursor?: string }) => listPlaces(world.deps, { ...asAccount(world, 'li'), cursor });
    const pages = await walkPages(page);
    const ids = pages.flatMap(({ rows }) => rows.map(({ placeId }) => placeId));
    expect(Math.max(...pages.map(({ rows }) => rows.length))).toBe(100);
    expect([ids.length, new Set(ids).size]).toEqual([owned + managed, owned + managed]);
  });
});
