import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addStaffedPlace } from '../../testing/world-places.ts';
import { listLookUps } from './list-look-ups.ts';

const NOON = '2026-11-21T12';

async function staffed() {
  const world = createWorld();
  const { placeId } = await addStaffedPlace(world);
  const [gate] = await world.deps.stores.gates.listByPlace(placeId);
  const at = { placeId, gateId: gate?.gateId as never, hour: NOON };
  const count = (isMiss: boolean) => world.deps.stores.lookUps.count(at, isMiss, world.now() + 1);
  const list = (accountId: string) => listLookUps(world.deps, { ...asAccount(world, accountId), placeId });
  return { world, gate, count, list };
}

describe('listing the look-ups at a place', () => {
  it.each(['owner', 'manager'])('tells the %s how many there were, and which hours are unusual', async (accountId) => {
    const { gate, count, list } = await staffed();
    await count(false);
    expect(await list(accountId)).toEqual([{ hour: NOON, label: gate?.label, lookUps: 1, misses: 0, unusual: false }]);
    for (let time = 0; time < 10; time += 1) await count(true);
    expect(await list(accountId)).toMatchObject([{ lookUps: 11, misses: 10, unusual: true }]);
  });

  it('is empty where nobody was looked up, without asking for the staff', async () => {
    const { world, list } = await staffed();
    world.forget();
    expect(await list('owner')).toEqual([]);
    expect(world.calls).toEqual(['places.find', 'lookUps.list']);
  });

  it.each(['checker', 'dismissed', 'stranger'])('tells a %s nothing', async (accountId) => {
    const { list } = await staffed();
    expect(await problemOf(list(accountId))).toBe('PLACE.NOT_FOUND');
  });
});
