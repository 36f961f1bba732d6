import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { listGates } from './list-gates.ts';

describe('listing the gates of an account', () => {
  it('gives those at active places, newest first', async () => {
    const world = createWorld();
    const first = await addStaff(world, await addPlace(world));
    world.advance(1);
    const second = await addStaff(world, await addPlace(world, { name: '东站' }), { role: 'manager' });
    await addStaff(world, await addPlace(world, { name: '西站' }), { accountId: 'other' });
    const gates = await listGates(world.deps, asAccount(world, 'staff'));
    expect(gates.map(({ gateId, place, role }) => [gateId, place.name, role])).toEqual([
      [second.gateId, '东站', 'manager'],
      [first.gateId, '郑州站', 'checker'],
    ]);
    expect(world.writes()).toEqual([]);
  });

  it.each(['pending', 'suspended', 'closed'] as const)('leaves out a place that is %s', async (state) => {
    const world = createWorld();
    await addStaff(world, await addPlace(world, { state }));
    expect(await listGates(world.deps, asAccount(world, 'staff'))).toEqual([]);
  });

  it('leaves out a post that ended', async () => {
    const world = createWorld();
    await addStaff(world, await addPlace(world), { state: 'dismissed' });
    expect(await listGates(world.deps, asAccount(world, 'staff'))).toEqual([]);
  });
});
