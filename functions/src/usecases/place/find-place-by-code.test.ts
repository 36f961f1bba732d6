import type { PlaceId } from '@health-code/shared/place/place';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { findPlaceByCode } from './find-place-by-code.ts';

async function posted(state: 'pending' | 'active' | 'suspended' | 'closed' = 'active') {
  const world = createWorld();
  const place = await addPlace(world, { state });
  return { world, place, find: (text: string) => findPlaceByCode(world.deps, text) };
}

describe('finding the place behind a code', () => {
  it('takes a poster’s link, a screen’s link, and a code as people type it', async () => {
    const { world, place, find } = await posted();
    const typed = place.code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
    const link = `https://code.example.org/p/${place.code}?v=1`;
    const found = {
      place: await place.record(),
      entranceId: 'main',
      code: expect.objectContaining({ code: place.code }),
    };
    for (const text of [place.code, typed, link, `${link}&t=abc.12345678`]) expect(await find(text)).toEqual(found);
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['another system’s code', () => 'JKM1:ABC', 'PLACE_CODE.FOREIGN'],
    ['a code that is too short', (code: string) => code.slice(1), 'PLACE_CODE.MISTYPED'],
    ['a letter that no code has', (code: string) => `U${code.slice(1)}`, 'PLACE_CODE.MISTYPED'],
    [
      'a wrong check character',
      (code: string) => code.slice(0, 11) + (code.endsWith('0') ? '2' : '0'),
      'PLACE_CODE.MISTYPED',
    ],
  ])('says %s before it reads anything', async (_name, spoil, problem) => {
    const { world, place, find } = await posted();
    expect(await problemOf(find(spoil(place.code)))).toBe(problem);
    expect(world.calls).toEqual([]);
  });

  it('tells an unknown code, a revoked one, and one whose place is gone', async () => {
    const { world, place, find } = await posted();
    const unknown = world.deps.ids.placeCode(place.placeId, 'main', 9);
    expect(await problemOf(find(unknown))).toBe('PLACE_CODE.UNKNOWN');
    const record = { placeId: place.placeId, entranceId: 'main', version: 1, code: place.code } as const;
    await world.deps.stores.places.putCode({ ...record, placeId: 'GONE' as PlaceId, status: 'active' });
    expect(await problemOf(find(place.code))).toBe('PLACE_CODE.UNKNOWN');
    await world.deps.stores.places.putCode({ ...record, status: 'revoked' });
    expect(await problemOf(find(place.code))).toBe('PLACE_CODE.REVOKED');
  });

  it.each([
    ['pending', 'PLACE.PENDING'],
    ['suspended', 'PLACE.SUSPENDED'],
    ['closed', 'PLACE.CLOSED'],
  ] as const)('says that the place is %s', async (state, problem) => {
    const { place, find } = await posted(state);
    expect(await problemOf(find(place.code))).toBe(problem);
  });
});
