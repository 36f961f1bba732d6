import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { findConflictingVisit } from './conflicting-visit.ts';

const BEIJING = { latitude: 39.9042, longitude: 116.4074 };
const ORIGINAL = { at: TEST_START - MS_PER_HOUR, changedAt: TEST_START };
const SHANGHAI = { latitude: 31.2304, longitude: 121.4737 };

async function traveller() {
  const world = createWorld();
  const here = await addPlace(world);
  const [beijing, shanghai] = [
    await addPlace(world, { name: '北京站', location: BEIJING }),
    await addPlace(world, { name: '上海站', location: SHANGHAI }),
  ];
  const at = world.now();
  const visit = (place: typeof here, later: number, changes: Partial<VisitRecord> = {}) =>
    addVisit(world, place, 'P', { at: at + later, ...changes });
  const find = async (...day: VisitRecord[]) => {
    world.forget();
    return findConflictingVisit(world.deps, day, { place: await here.record(), at });
  };
  return { world, here, beijing, shanghai, visit, find };
}

describe('a visit from which nobody could have come in time', () => {
  it.each([
    ['an hour before', -MS_PER_HOUR, {}, 'verified'],
    ['an hour after', MS_PER_HOUR, {}, 'verified'],
    ['at the same instant', 0, {}, 'verified'],
    ['an hour before, and moved', -3 * MS_PER_HOUR, { original: ORIGINAL }, 'verified'],
    ['three hours before', -3 * MS_PER_HOUR, {}, undefined],
    ['an hour before, by a bare word', -MS_PER_HOUR, { locationVerdict: 'unverified' }, 'unverified'],
    ['an hour before, from afar', -MS_PER_HOUR, { locationVerdict: 'remote' }, undefined],
  ] as const)('in Beijing %s', async (_name, later, changes, expected) => {
    const { beijing, visit, find } = await traveller();
    expect(await find(await visit(beijing, later, changes))).toBe(expected);
  });

  it('is none at the same place, and none on a day without others, which costs no read', async () => {
    const { world, here, visit, find } = await traveller();
    expect(await find(await visit(here, -1))).toBeUndefined();
    expect(await find()).toBeUndefined();
    expect(world.calls).toEqual(['places.find']);
  });

  it('is looked for on either side, nearest first, by two reads at most', async () => {
    const { world, beijing, shanghai, visit, find } = await traveller();
    const day = [
      await visit(shanghai, -4 * MS_PER_HOUR),
      await visit(beijing, -10 * MS_PER_MINUTE, { locationVerdict: 'unverified' }),
      await visit(shanghai, 10 * MS_PER_MINUTE),
      await visit(beijing, 20 * MS_PER_MINUTE, { locationVerdict: 'unverified' }),
    ];
    expect(await find(...day)).toBe('verified');
    expect(world.calls).toHaveLength(3);
    expect(await find(...day.slice(0, 2))).toBe('unverified');
  });

  it('is none at a place that is gone', async () => {
    const { beijing, visit, find } = await traveller();
    const gone = await visit(beijing, 0);
    expect(await find({ ...gone, place: { ...gone.place, placeId: 'GONE' as never } })).toBeUndefined();
  });
});
