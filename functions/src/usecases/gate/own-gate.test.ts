import type { GateId } from '@health-code/shared/gate/gate';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { account } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { getOwnGate, lookerOf } from './own-gate.ts';

const ask = async (
  {
    role = 'checker',
    post = 'active',
    state = 'active',
  }: {
    role?: 'checker' | 'manager';
    post?: 'active' | 'dismissed';
    state?: 'pending' | 'active' | 'suspended' | 'closed';
  } = {},
  accountId = 'staff',
) => {
  const world = createWorld();
  const place = await addPlace(world, { state });
  const { gateId } = await addStaff(world, place, { role, state: post });
  return { world, place, gateId, answer: getOwnGate(world.deps, account(accountId), gateId) };
};

describe('a gate of the account', () => {
  it.each(['checker', 'manager'] as const)('comes with its place for a %s', async (role) => {
    const { world, place, gateId, answer } = await ask({ role });
    expect(await answer).toEqual({ gate: await world.deps.stores.gates.find(gateId), place: await place.record() });
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['another account', {}, 'stranger'],
    ['the owner of the place', {}, 'owner'],
    ['somebody who was dismissed', { post: 'dismissed' }, 'staff'],
    ['a place that waits', { state: 'pending' }, 'staff'],
    ['a suspended place', { state: 'suspended' }, 'staff'],
    ['a closed place', { state: 'closed' }, 'staff'],
  ] as const)('is none for %s', async (_name, given, accountId) => {
    const { answer } = await ask(given, accountId);
    expect(await problemOf(answer)).toBe('GATE.NOT_FOUND');
  });

  it('is none where there is none', async () => {
    const { deps } = createWorld();
    expect(await problemOf(getOwnGate(deps, account('staff'), 'X' as GateId))).toBe('GATE.NOT_FOUND');
  });

  it('looks under the names that the person is told', async () => {
    const { gateId, answer } = await ask();
    expect(lookerOf(await answer)).toEqual({ gateId, gateLabel: '东门', placeName: '郑州站' });
  });
});
