import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addStaffedPlace } from '../../testing/world-places.ts';
import { changePlaceState } from './change-place-state.ts';
import { placeView } from './place-view.ts';

type Target = 'active' | 'suspended' | 'closed';

async function placeIn(state: 'pending' | Target) {
  const world = createWorld();
  const place = await addStaffedPlace(world, { state });
  const change = (to: Target, accountId = 'owner', saying: { until?: string; note?: string } = {}) =>
    changePlaceState(world.deps, { ...asAccount(world, accountId), placeId: place.placeId, state: to, ...saying });
  return { world, place, change };
}

describe('changing the state of a place', () => {
  it.each([
    ['active', 'suspended'],
    ['active', 'closed'],
    ['suspended', 'active'],
    ['suspended', 'closed'],
  ] as const)('goes from %s to %s by one write', async (from, to) => {
    const { world, place, change } = await placeIn(from);
    const before = await place.record();
    expect(await change(to)).toEqual(placeView(world.deps, { ...before, state: to }));
    expect(await place.record()).toEqual({ ...before, state: to });
    expect(world.writes()).toEqual(['places.changeState']);
  });

  it.each([
    ['pending', 'active', 'PLACE.PENDING'],
    ['pending', 'closed', 'PLACE.PENDING'],
    ['closed', 'active', 'PLACE.CLOSED'],
    ['closed', 'suspended', 'PLACE.CLOSED'],
  ] as const)('does not go from %s to %s, and writes nothing', async (from, to, problem) => {
    const { world, change } = await placeIn(from);
    expect(await problemOf(change(to))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });

  it.each(['active', 'suspended', 'closed'] as const)('stays %s without a write', async (state) => {
    const { world, change } = await placeIn(state);
    expect((await change(state)).state).toBe(state);
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['manager', 'suspended', undefined],
    ['manager', 'closed', 'PLACE.OWNER_ONLY'],
    ['checker', 'suspended', 'PLACE.NOT_FOUND'],
    ['checker', 'closed', 'PLACE.NOT_FOUND'],
    ['dismissed', 'suspended', 'PLACE.NOT_FOUND'],
    ['stranger', 'closed', 'PLACE.NOT_FOUND'],
  ] as const)('by a %s to %s ends with %s', async (accountId, to, problem) => {
    const { world, change } = await placeIn('active');
    if (problem === undefined) return expect((await change(to, accountId)).state).toBe(to);
    expect(await problemOf(change(to, accountId))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });

  it('says to visitors until when and why it is suspended, changes that, and ends it with the suspension', async () => {
    const { world, place, change } = await placeIn('active');
    const note = '装修，请走西门，电话 0371-12345678';
    expect((await change('suspended', 'owner', { until: '2026-11-22', note })).suspension).toEqual({
      until: '2026-11-22',
      note,
    });
    await change('suspended', 'owner', { until: '2026-11-22', note });
    expect(world.writes()).toHaveLength(1);
    expect((await change('suspended', 'owner', { note })).suspension).toEqual({ until: null, note });
    expect((await change('suspended')).suspension).toEqual({ until: null, note: null });
    await change('suspended', 'owner', { note });
    expect((await change('active')).suspension).toBeNull();
    expect((await place.record()).suspension).toBeUndefined();
  });

  it.each([
    ['2026-11-20', 'REQUEST.INVALID'],
    ['2026-11-21', 'REQUEST.INVALID'],
    ['2026-11-22', undefined],
  ])('until %s ends with %s: a day that is over announces nothing', async (until, problem) => {
    const { world, change } = await placeIn('active');
    if (problem === undefined)
      return expect((await change('suspended', 'owner', { until })).suspension?.until).toBe(until);
    expect(await problemOf(change('suspended', 'owner', { until }))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });

  it('says that it lost a race', async () => {
    const { world, place, change } = await placeIn('active');
    world.before('places.changeState', () => change('closed'));
    expect(await problemOf(change('suspended'))).toBe('WRITE.CONFLICT');
    expect((await place.record()).state).toBe('closed');
  });
});
