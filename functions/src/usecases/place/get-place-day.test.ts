import { MS_PER_DAY, MS_PER_HOUR } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addStaffedPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { getPlaceDay } from './get-place-day.ts';

async function visited() {
  const world = createWorld();
  const place = await addStaffedPlace(world);
  await addVisit(world, place, 'P');
  await addVisit(world, place, 'Q', { at: world.now() - 3 * MS_PER_HOUR });
  await addVisit(world, place, 'R', { at: world.now() - MS_PER_DAY });
  const get = (day: string, accountId = 'owner') =>
    getPlaceDay(world.deps, { ...asAccount(world, accountId), placeId: place.placeId, day });
  return { world, place, get };
}

const hoursWith = (counts: Record<number, number>) => Array.from({ length: 24 }, (_value, hour) => counts[hour] ?? 0);

describe('the day of a place in numbers', () => {
  it.each([
    ['2026-11-21', { 9: 1, 12: 1 }, 2, 1],
    ['2026-11-20', { 12: 1 }, 1, 0],
    ['2026-11-22', {}, 0, 0],
  ])('of %s', async (day, hours, total, inside) => {
    const { world, get } = await visited();
    const numbers = { hours: hoursWith(hours), total, inside };
    const colours = { green: total, yellow: 0, red: 0, grey: 0 };
    expect(await get(day)).toEqual({ day, ...numbers, colours, byStaff: { limited: 0, withoutCode: 0 } });
    expect(world.writes()).toEqual([]);
  });

  it('says how many had another colour, and whom staff let in', async () => {
    const { world, place, get } = await visited();
    await addVisit(world, place, 'S', { colour: 'yellow', method: 'reverse' });
    await addVisit(world, place, 'T', { colour: 'red' });
    await addVisit(world, place, 'U', { colour: 'grey', method: 'manual' });
    await addVisit(world, place, 'V', { colour: 'yellow', method: 'reverse', locationVerdict: 'remote' });
    expect(await get('2026-11-21')).toMatchObject({
      colours: { green: 2, yellow: 1, red: 1, grey: 1 },
      byStaff: { limited: 1, withoutCode: 1 },
    });
  });

  it('is for those who run the place', async () => {
    const { get } = await visited();
    expect((await get('2026-11-21', 'manager')).total).toBe(2);
    for (const other of ['checker', 'dismissed', 'stranger'])
      expect(await problemOf(get('2026-11-21', other))).toBe('PLACE.NOT_FOUND');
  });
});
