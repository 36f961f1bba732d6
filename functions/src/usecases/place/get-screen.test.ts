import { screenTextOf } from '@health-code/shared/place/poster-link';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addStaffedPlace } from '../../testing/world-places.ts';
import { getScreen } from './get-screen.ts';
import { screenProof } from './screen-proof.ts';

async function atTheScreen(state: 'pending' | 'active' | 'suspended' | 'closed' = 'active') {
  const world = createWorld();
  const place = await addStaffedPlace(world, { state });
  const get = (accountId = 'owner', entranceId = 'main') =>
    getScreen(world.deps, { ...asAccount(world, accountId), placeId: place.placeId, entranceId });
  return { world, place, get };
}

describe('what a screen shows', () => {
  it('is a link for each half minute of two hours, the first of which is good now', async () => {
    const { world, place, get } = await atTheScreen();
    world.advance(12_345);
    const { links, ...rest } = await get();
    const times = { from: '2026-11-21T04:00:00.000Z', serverTime: '2026-11-21T04:00:12.345Z' };
    expect(rest).toEqual({ ...times, stepSeconds: 30 });
    expect(new Set(links).size).toBe(240);
    expect(links[0]).toMatch(`https://code.example.org/p/${place.code}?v=1&t=`);
    const proofAt = (index: number, ms: number) =>
      screenProof(world.deps, place.code, screenTextOf(links[index] as string), world.now() + ms);
    expect([proofAt(0, 0), proofAt(1, 0), proofAt(1, 30_000), proofAt(239, 239 * 30_000)]).toEqual([
      'fresh',
      'stale',
      'fresh',
      'fresh',
    ]);
    expect(world.writes()).toEqual(['places.noteScreen']);
  });

  it.each([
    ['manager', undefined],
    ['checker', 'PLACE.NOT_FOUND'],
    ['dismissed', 'PLACE.NOT_FOUND'],
    ['stranger', 'PLACE.NOT_FOUND'],
  ])('for a %s ends with %s', async (accountId, problem) => {
    const { get } = await atTheScreen();
    if (problem === undefined) expect((await get(accountId)).links).toHaveLength(240);
    else expect(await problemOf(get(accountId))).toBe(problem);
  });

  it.each([
    ['pending', 'PLACE.PENDING'],
    ['suspended', 'PLACE.SUSPENDED'],
    ['closed', 'PLACE.CLOSED'],
  ] as const)('is nothing at a %s place, nor at an entrance that is none', async (state, problem) => {
    expect(await problemOf((await atTheScreen(state)).get())).toBe(problem);
    expect(await problemOf((await atTheScreen()).get('owner', 'e9'))).toBe('ENTRANCE.NOT_FOUND');
  });
});
