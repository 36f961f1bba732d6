import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { getPlaceByCode } from './get-place-by-code.ts';

describe('getting a place by its code', () => {
  it.each([true, false])('gives what its poster shows, and whether it asks to check out: %s', async (asksCheckOut) => {
    const world = createWorld();
    const place = await addPlace(world, { asksCheckOut, entrances: ['东门', '西门'] });
    const { entrances } = await place.record();
    expect(await getPlaceByCode(world.deps, { code: entrances[1]?.code as string })).toEqual({
      placeId: place.placeId,
      name: '郑州站',
      kind: 'transport',
      address: '二马路 82 号',
      divisionName: '河南省郑州市二七区',
      entrance: '西门',
      asksCheckOut,
    });
  });

  it('says of a place that is not active what it is', async () => {
    const world = createWorld();
    const { code } = await addPlace(world, { state: 'suspended' });
    expect(await problemOf(getPlaceByCode(world.deps, { code }))).toBe('PLACE.SUSPENDED');
  });
});
