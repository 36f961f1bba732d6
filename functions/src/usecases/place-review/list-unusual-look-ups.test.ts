import { describe, expect, it } from 'vitest';
import { freshGate } from '../../stores/contract-ids.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { bySource } from '../../testing/world-sources.ts';
import { listUnusualLookUps } from './list-unusual-look-ups.ts';

const COUNTY = '410103';

async function flagged() {
  const world = createWorld();
  const { placeId } = await addPlace(world, { division: '410103001', name: '东站' });
  const at = { placeId, gateId: freshGate(), hour: '2026-11-21T12' };
  await world.deps.stores.lookUps.count(at, true, world.now() + 1);
  await world.deps.stores.lookUps.flag(COUNTY, at, world.now() + 1);
  const list = (division: string, caller = bySource({ kinds: ['place-review'], divisions: [COUNTY] })) =>
    listUnusualLookUps(world.deps, { caller, division, now: world.now() });
  return { list, shown: { placeId, placeName: '东站', hour: at.hour, lookUps: 1, misses: 1 } };
}

describe('listing unusual look-ups', () => {
  it('tells the officials of a county, and of a division below it, which place and hour', async () => {
    const { list, shown } = await flagged();
    expect(await list(COUNTY)).toEqual([shown]);
    expect(await list('410103001')).toEqual([shown]);
  });

  it('tells nothing of other divisions of the county', async () => {
    const { list } = await flagged();
    expect(await list('410103002')).toEqual([]);
  });

  it.each([
    ['for another county', { kinds: ['place-review'], divisions: ['410105'] }],
    ['without that grant', { kinds: ['test'], divisions: [COUNTY] }],
  ] as const)('refuses a source %s', async (_name, grants) => {
    const { list } = await flagged();
    expect(await problemOf(list(COUNTY, bySource(grants as never)))).toBe('SOURCE.NOT_GRANTED');
  });
});
