import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { countOf } from '@health-code/shared/visit/place-day';
import { describe, expect, it } from 'vitest';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { countInside, talliesByHour } from './arrivals.ts';

/** A station: a visit there ends by itself after two hours. It is noon in Shanghai. */
async function atTheStation() {
  const world = createWorld();
  const place = await addPlace(world);
  const visit = (ago: number, changes: object = {}, personId = 'P') =>
    addVisit(world, place, personId, { at: TEST_START - ago, ...changes });
  return { world, place, visit, record: await place.record() };
}

describe('arrivals by the hour', () => {
  it('counts each in the hour of Shanghai, remote ones left out', async () => {
    const { world, visit, record } = await atTheStation();
    await visit(0);
    await visit(1);
    await visit(MS_PER_HOUR);
    await visit(MS_PER_HOUR, { locationVerdict: 'remote' });
    await visit(12 * MS_PER_HOUR);
    await visit(12 * MS_PER_HOUR + 1);
    const hours = (await talliesByHour(world.deps, record, '2026-11-21', world.now())).map(countOf);
    expect(hours.map((count, hour) => [hour, count]).filter(([, count]) => count !== 0)).toEqual([
      [0, 1],
      [11, 2],
      [12, 1],
    ]);
    expect(hours).toHaveLength(24);
  });

  it.each([
    ['2026-11-20', 24],
    ['2026-11-21', 13],
    ['2026-11-22', 0],
  ])('asks on %s for the %i hours that have begun', async (day, asked) => {
    const { world, record } = await atTheStation();
    world.forget();
    await talliesByHour(world.deps, record, day, world.now());
    expect(world.calls).toEqual(Array.from({ length: asked }, () => 'visits.countArrivals'));
  });

  it('leaves out another place', async () => {
    const { world, record } = await atTheStation();
    await addVisit(world, await addPlace(world, { name: '东站' }), 'P');
    expect((await talliesByHour(world.deps, record, '2026-11-21', world.now())).flat()).toEqual([]);
  });
});

describe('how many may still be inside', () => {
  const STAY = 120 * MS_PER_MINUTE;
  it.each([
    ['came now', 0, {}, 1],
    ['came a millisecond less than two hours ago', STAY - 1, {}, 1],
    ['came two hours ago', STAY, {}, 0],
    ['comes by a clock that is ahead', -1, {}, 0],
    ['left now', MS_PER_HOUR, { leftAt: TEST_START }, 0],
    ['leaves in a millisecond', MS_PER_HOUR, { leftAt: TEST_START + 1 }, 1],
    ['was not there', 0, { locationVerdict: 'remote' }, 0],
  ])('who %s', async (_name, ago, changes, inside) => {
    const { world, visit, record } = await atTheStation();
    await visit(ago, changes);
    expect(await countInside(world.deps, record, world.now())).toBe(inside);
  });

  it('counts somebody who came twice once', async () => {
    const { world, visit, record } = await atTheStation();
    await visit(0);
    await visit(MS_PER_HOUR);
    await visit(MS_PER_HOUR, {}, 'Q');
    expect(await countInside(world.deps, record, world.now())).toBe(2);
  });
});
