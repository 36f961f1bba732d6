import type { GateId } from '@health-code/shared/gate/gate';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaff, addStaffedPlace } from '../../testing/world-places.ts';
import { dismissStaff } from './dismiss-staff.ts';

async function staffed() {
  const world = createWorld();
  const place = await addStaffedPlace(world);
  const idOf = (accountId: string) => world.deps.ids.intention(accountId, place.placeId, 'gate') as GateId;
  const dismiss = (who: string, accountId = 'owner', gateId = idOf(who)) =>
    dismissStaff(world.deps, { ...asAccount(world, accountId), placeId: place.placeId, gateId });
  const stateOf = async (who: string) => (await world.deps.stores.gates.find(idOf(who)))?.state;
  return { world, dismiss, stateOf };
}

describe('dismissing staff', () => {
  it('ends the post by one write, and the second time there was nothing to end', async () => {
    const { world, dismiss, stateOf } = await staffed();
    expect(await dismiss('checker')).toEqual({ dismissed: true });
    expect(await dismiss('checker')).toEqual({ dismissed: false });
    expect(await dismiss('dismissed')).toEqual({ dismissed: false });
    expect(world.writes()).toEqual(['gates.dismiss']);
    expect([await stateOf('checker'), await stateOf('manager')]).toEqual(['dismissed', 'active']);
  });

  it.each([
    ['owner', 'manager', undefined],
    ['manager', 'checker', undefined],
    ['manager', 'manager', 'PLACE.OWNER_ONLY'],
    ['manager', 'dismissed', 'PLACE.OWNER_ONLY'],
    ['checker', 'checker', 'PLACE.NOT_FOUND'],
    ['dismissed', 'checker', 'PLACE.NOT_FOUND'],
    ['stranger', 'manager', 'PLACE.NOT_FOUND'],
  ])('by the %s of the %s ends with %s', async (accountId, who, problem) => {
    const { world, dismiss } = await staffed();
    if (problem === undefined) return expect(await dismiss(who, accountId)).toEqual({ dismissed: true });
    expect(await problemOf(dismiss(who, accountId))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });

  it('knows nobody who is nobody, and nobody of another place', async () => {
    const { world, dismiss } = await staffed();
    const elsewhere = await addStaff(world, await addPlace(world, { name: '东站' }), { accountId: 'elsewhere' });
    for (const gateId of ['NOBODY' as GateId, elsewhere.gateId]) {
      expect(await problemOf(dismiss('', 'owner', gateId))).toBe('STAFF.NOT_FOUND');
      expect(await problemOf(dismiss('', 'manager', gateId))).toBe('STAFF.NOT_FOUND');
      expect(await problemOf(dismiss('', 'stranger', gateId))).toBe('PLACE.NOT_FOUND');
    }
    expect(world.writes()).toEqual([]);
  });
});
