import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaffedPlace, type SomePlace } from '../../testing/world-places.ts';
import { replacePlaceCode } from './replace-place-code.ts';

const replace = (world: World, { placeId }: SomePlace, version: number, changes: object = {}) =>
  replacePlaceCode(world.deps, { ...asAccount(world, 'owner'), placeId, entranceId: 'main', version, ...changes });
const statusOf = async ({ deps }: World, code: string) => (await deps.stores.places.findCode(code))?.status;

describe('replacing a place code', () => {
  it('has the new one work before the old one ends', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    const next = await replace(world, place, 1);
    expect(next).toEqual({ entranceId: 'main', name: '', version: 2, code: expect.any(String) });
    expect(world.writes()).toEqual(['places.putCode', 'places.replaceEntrance', 'places.putCode']);
    expect([await statusOf(world, place.code), await statusOf(world, next.code)]).toEqual(['revoked', 'active']);
    expect((await place.record()).entrances).toEqual([next]);
  });

  it('leaves the other entrances their codes', async () => {
    const world = createWorld();
    const place = await addPlace(world, { entrances: ['东门', '西门'] });
    const [east, west] = (await place.record()).entrances;
    const next = await replace(world, place, 1, { entranceId: 'e1' });
    expect((await place.record()).entrances).toEqual([east, next]);
    expect([next.name, west?.code === next.code]).toEqual(['西门', false]);
  });

  it('takes the version that was replaced just now as a retry, and no older or later one', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    const second = await replace(world, place, 1);
    expect(await replace(world, place, 1)).toEqual(second);
    await replace(world, place, 2);
    world.forget();
    for (const version of [0, 1, 4]) expect(await problemOf(replace(world, place, version))).toBe('WRITE.CONFLICT');
    expect(world.writes()).toEqual([]);
    expect(await statusOf(world, place.code)).toBe('revoked');
  });

  it('comes out the same for two who replace the same version at once', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    world.before('places.replaceEntrance', () => replace(world, place, 1));
    const answer = await replace(world, place, 1);
    expect((await place.record()).entrances).toEqual([answer]);
  });

  it('brings no code back when two replacements come between its read and its first write', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    world.before('places.putCode', async () => {
      const second = await replace(world, place, 1);
      const third = await replace(world, place, 2);
      expect(await statusOf(world, second.code)).toBe('revoked');
      expect((await place.record()).entrances).toEqual([third]);
    });
    expect(await problemOf(replace(world, place, 1))).toBe('WRITE.CONFLICT');
    const [third] = (await place.record()).entrances;
    expect([third?.version, await statusOf(world, third?.code ?? '')]).toEqual([3, 'active']);
  });

  it.each([
    ['manager', undefined],
    ['checker', 'PLACE.NOT_FOUND'],
    ['dismissed', 'PLACE.NOT_FOUND'],
    ['stranger', 'PLACE.NOT_FOUND'],
  ])('for a %s ends with %s', async (accountId, problem) => {
    const world = createWorld();
    const place = await addStaffedPlace(world);
    const answer = replace(world, place, 1, asAccount(world, accountId));
    if (problem === undefined) expect((await answer).version).toBe(2);
    else expect(await problemOf(answer)).toBe(problem);
  });

  it('knows no entrance that is none', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    expect(await problemOf(replace(world, place, 1, { entranceId: 'e9' }))).toBe('ENTRANCE.NOT_FOUND');
    expect(world.writes()).toEqual([]);
  });

  it('is finished by a retry, wherever it broke off', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => addPlace(world),
      act: (world, place) => replace(world, place, 1),
      read: async (world, place) => {
        const { entrances } = await place.record();
        const codes = [place.code, ...entrances.map(({ code }) => code)];
        return { entrances, states: await Promise.all(codes.map((code) => statusOf(world, code))) };
      },
    });
    expect(undisturbed.states).toEqual(['revoked', 'active']);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
