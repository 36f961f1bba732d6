import { describe, expect, it } from 'vitest';
import { openedDocument } from '../../testing/opened-document.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { getGateBundle } from './get-gate-bundle.ts';

describe('getting the bundle of a gate', () => {
  it('gives what this door judges by, signed as a bundle by the root that comes with it', async () => {
    const world = createWorld();
    const place = await addPlace(world, { asksTestWithinHours: 72 });
    const { caller, gateId } = await addStaff(world, place);
    const answer = await getGateBundle(world.deps, { ...asAccount(world, caller), gateId });
    const { roots } = await world.deps.codeKeys();
    expect(answer).toEqual({ bundle: expect.anything(), roots, serverTime: '2026-11-21T04:00:00.000Z' });
    const content = await openedDocument('gate-bundle', answer.bundle, answer.roots);
    expect(content).toEqual(await (await world.deps.gateBundles()).bundle(await place.record(), world.now()));
    expect(content).toMatchObject({ policy: { oldestTestHours: 72 } });
    expect(world.writes()).toEqual([]);
  });

  it('is refused to everybody else', async () => {
    const world = createWorld();
    const { gateId } = await addStaff(world, await addPlace(world));
    const answer = getGateBundle(world.deps, { ...asAccount(world, 'stranger'), gateId });
    expect(await problemOf(answer)).toBe('GATE.NOT_FOUND');
  });
});
