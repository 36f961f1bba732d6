import { MAX_ENTRANCES } from '@health-code/shared/place/place';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaffedPlace, type SomePlace } from '../../testing/world-places.ts';
import { addEntrance } from './add-entrance.ts';

const add = (world: World, { placeId }: SomePlace, name = '西门', accountId = 'owner') =>
  addEntrance(world.deps, { ...asAccount(world, accountId), placeId, name });
const names = (count: number) => Array.from({ length: count }, (_value, index) => `${index} 号门`);

describe('adding an entrance', () => {
  it('answers with its code, which works before the entrance is listed', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    const entrance = await add(world, place);
    expect(entrance).toEqual({ entranceId: 'e1', name: '西门', version: 1, code: expect.any(String) });
    expect(world.writes()).toEqual(['places.putCode', 'places.addEntrance']);
    expect((await place.record()).entrances[1]).toEqual(entrance);
    const code = await world.deps.stores.places.findCode(entrance.code);
    expect(code).toEqual({ ...entrance, placeId: place.placeId, status: 'active' });
  });

  it('takes the same name as the entrance that there is, and writes nothing for it', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    const first = await add(world, place);
    world.forget();
    expect(await add(world, place)).toEqual(first);
    expect(world.writes()).toEqual([]);
  });

  it('adds the twentieth and refuses the next, but not one that there is', async () => {
    const world = createWorld();
    const place = await addPlace(world, { entrances: names(MAX_ENTRANCES - 1) });
    expect((await add(world, place)).entranceId).toBe('e19');
    world.forget();
    expect(await problemOf(add(world, place, '南门'))).toBe('PLACE.TOO_MANY_ENTRANCES');
    expect(world.writes()).toEqual([]);
    expect((await add(world, place)).entranceId).toBe('e19');
  });

  it('is for those who run the place', async () => {
    const world = createWorld();
    const place = await addStaffedPlace(world);
    for (const runs of ['owner', 'manager']) expect((await add(world, place, runs, runs)).name).toBe(runs);
    for (const other of ['checker', 'dismissed', 'stranger'])
      expect(await problemOf(add(world, place, other, other))).toBe('PLACE.NOT_FOUND');
    expect((await place.record()).entrances).toHaveLength(3);
  });

  it('says that it lost a race, and keeps the code of the winner', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    world.before('places.addEntrance', () => add(world, place, '北门'));
    expect(await problemOf(add(world, place))).toBe('WRITE.CONFLICT');
    expect((await place.record()).entrances.map(({ name }) => name)).toEqual(['', '北门']);
    expect((await add(world, place)).entranceId).toBe('e2');
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => addPlace(world),
      act: (world, place) => add(world, place),
      read: async ({ deps }, place) => {
        const { entrances } = await place.record();
        return { entrances, codes: await Promise.all(entrances.map(({ code }) => deps.stores.places.findCode(code))) };
      },
    });
    expect(undisturbed.codes.map((code) => code?.status)).toEqual(['active', 'active']);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
