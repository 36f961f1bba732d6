import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { getOwnGate } from './own-gate.ts';
import { recordLookUp, takeLookUp } from './record-look-up.ts';

const COUNTY = '410105';

async function atTheDoor(place: object = {}) {
  const world = createWorld();
  const station = await addPlace(world, { division: `${COUNTY}001`, ...place });
  const { gateId } = await addStaff(world, station);
  const { caller, now } = asAccount(world, 'staff');
  const own = await getOwnGate(world.deps, caller, gateId);
  world.forget();
  const record = async (times: number, isMiss = false) => {
    for (let time = 0; time < times; time += 1) await recordLookUp(world.deps, own, isMiss, world.now());
  };
  const take = async (times: number, from = own) => {
    for (let time = 0; time < times; time += 1) await takeLookUp(world.deps, from, now);
  };
  const flagged = () => world.deps.stores.lookUps.listFlagged(COUNTY, 9, now);
  return { world, own, record, take, flagged };
}

describe('the record of look-ups', () => {
  it('counts by hour, and those that found nobody apart', async () => {
    const { world, own, record } = await atTheDoor();
    await record(2);
    await record(1, true);
    world.advance(3_600_000);
    await record(1);
    const at = { placeId: own.place.placeId, gateId: own.gate.gateId };
    expect(await world.deps.stores.lookUps.list(own.place.placeId, 9, world.now())).toEqual([
      { ...at, hour: '2026-11-21T13', lookUps: 1, misses: 0 },
      { ...at, hour: '2026-11-21T12', lookUps: 3, misses: 1 },
    ]);
  });

  it.each([
    ['look-ups', 60, false],
    ['misses', 10, true],
  ])('shows the officials of the county an hour with so many %s, once', async (_name, many, isMiss) => {
    const { world, record, flagged } = await atTheDoor();
    await record(many - 1, isMiss);
    expect(await flagged()).toEqual([]);
    await record(3, isMiss);
    expect(await flagged()).toMatchObject([{ lookUps: many + 2 }]);
    expect(world.writes().filter((call) => call === 'lookUps.flag')).toHaveLength(1);
  });
});

describe('taking a look-up', () => {
  it('is free ten times at once where nobody is found, and then has to wait', async () => {
    const { take } = await atTheDoor();
    await take(10);
    const refusal = await refusalOf(take(1));
    expect(refusal).toMatchObject({ code: 'GATE.TOO_MANY_LOOK_UPS' });
    expect(refusal.retryAfterMs).toBeGreaterThan(0);
  });

  it.each([
    ['a shop', { kind: 'business', subKind: 'shop' }, 4],
    ['a station', { kind: 'transport', subKind: 'station' }, 32],
  ])('is held to what all who work at %s may do', async (_name, place, doors) => {
    const { own, take } = await atTheDoor(place);
    const worker = (number: number) => ({ ...own, gate: { ...own.gate, accountId: `staff-${number}` } });
    for (let number = 0; number < doors; number += 1) await take(10, worker(number));
    expect((await refusalOf(take(1, worker(doors)))).code).toBe('GATE.TOO_MANY_LOOK_UPS');
  });
});
