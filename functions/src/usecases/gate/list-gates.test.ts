import { describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { listGates } from './list-gates.ts';

const gatesOf = async (world: World, accountId: string) =>
  (await listGates(world.deps, { ...asAccount(world, accountId), cursor: undefined })).rows;

describe('listing the gates of an account', () => {
  it('gives those at active places, newest first', async () => {
    const world = createWorld();
    const first = await addStaff(world, await addPlace(world));
    world.advance(1);
    const second = await addStaff(world, await addPlace(world, { name: '东站' }), { role: 'manager' });
    await addStaff(world, await addPlace(world, { name: '西站' }), { accountId: 'other' });
    const gates = await gatesOf(world, 'staff');
    expect(gates.map(({ gateId, place, role }) => [gateId, place.name, role])).toEqual([
      [second.gateId, '东站', 'manager'],
      [first.gateId, '郑州站', 'checker'],
    ]);
    expect(world.writes()).toEqual([]);
  });

  it.each(['pending', 'suspended', 'closed'] as const)('leaves out a place that is %s', async (state) => {
    const world = createWorld();
    await addStaff(world, await addPlace(world, { state }));
    expect(await gatesOf(world, 'staff')).toEqual([]);
  });

  it('leaves out a post that ended', async () => {
    const world = createWorld();
    await addStaff(world, await addPlace(world), { state: 'dismissed' });
    expect(await gatesOf(world, 'staff')).toEqual([]);
  });

  it('gives a hundred at a time, each once', async () => {
    const world = createWorld();
    const place = await addPlace(world);
    const gate = { accountId: 'staff', placeId: place.placeId, label: '门', role: 'checker', state: 'active' } as const;
    for (let index = 0; index < 101; index += 1)
      await world.deps.stores.gates.add({ ...gate, gateId: `G${index}` as never, createdAt: index });
    const page = (cursor?: string) => listGates(world.deps, { ...asAccount(world, 'staff'), cursor });
    const first = await page();
    const second = await page(first.next as string);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 1, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ gateId }) => gateId)).size).toBe(101);
  });
});
