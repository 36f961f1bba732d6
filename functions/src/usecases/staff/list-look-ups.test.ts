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
  const [gate] = await world.deps.stores.gates.listPosts(placeId, 'checker');
  const at = { placeId, gateId: gate?.gateId as never, hour: NOON };
  const count = (isMiss: boolean) => world.deps.stores.lookUps.count(at, isMiss, world.now() + 1);
  const list = (accountId: string) => listLookUps(world.deps, { ...asAccount(world, accountId), placeId });
  return { world, placeId, gate, count, list };
}

describe('listing the look-ups at a place', () => {
  it.each(['owner', 'manager'])('tells the %s how many there were, and which hours are unusual', async (accountId) => {
    const { gate, count, list } = await staffed();
    await count(false);
    const first = { hour: NOON, label: gate?.label, lookUps: 1, misses: 0, unusual: false };
    expect(await list(accountId)).toEqual({ lookUps: [first], registerReads: [] });
    for (let time = 0; time < 10; time += 1) await count(true);
    expect((await list(accountId)).lookUps).toMatchObject([{ lookUps: 11, misses: 10, unusual: true }]);
  });

  it('says who read the register of which hour, and how often', async () => {
    const { world, placeId, list } = await staffed();
    for (const accountId of ['owner', 'manager', 'manager']) {
      const read = { placeId, hour: NOON, accountId };
      await world.deps.stores.registerReads.count(read, world.now(), world.now() + 10);
      world.advance(1);
    }
    const { registerReads } = await list('owner');
    expect(registerReads).toEqual([
      { hour: NOON, label: expect.stringMatching(/./), times: 2, lastAt: '2026-11-21T04:00:00.002Z' },
      { hour: NOON, label: '', times: 1, lastAt: '2026-11-21T04:00:00.000Z' },
    ]);
  });

  it.each(['checker', 'dismissed', 'stranger'])('tells a %s nothing', async (accountId) => {
    const { list } = await staffed();
    expect(await problemOf(list(accountId))).toBe('PLACE.NOT_FOUND');
  });
});
