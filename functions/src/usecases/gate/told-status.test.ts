import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, turn } from '../../testing/world-people.ts';
import { currentSnapshot } from '../snapshot/current-snapshot.ts';
import { toldStatus } from './told-status.ts';

describe('what staff are told of a status', () => {
  it('is the colour, and of its reasons the first with its end', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    await turn(world, person, 'red');
    const now = world.now();
    const snapshot = (await currentSnapshot(world.deps, person.personId, now)) as Snapshot;
    const told = toldStatus(world.deps, snapshot, now);
    expect(told.colour).toBe('red');
    expect(Object.keys(told.reason).sort()).toEqual(['code', 'name', 'until']);
    expect(Date.parse(told.reason.until as string)).toBeGreaterThan(now);
  });
});
