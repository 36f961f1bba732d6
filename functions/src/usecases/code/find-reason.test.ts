import type { PersonId } from '@health-code/shared/person/person-id';
import type { Reason } from '@health-code/shared/rules/status';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { findReason } from './find-reason.ts';
import { statusOf } from './own-status.ts';

async function ordered() {
  const world = createWorld();
  const { personId } = await addPerson(world, { colour: 'red' });
  const snapshot = (await world.deps.stores.snapshots.find(personId)) as Snapshot;
  const [reason] = statusOf(world.deps, snapshot, world.now()).reasons;
  world.forget();
  return { world, personId, reasonId: (reason as Reason).id as string };
}

describe('finding what is behind a reason', () => {
  it('leads to the fact with its source, batch and row, by two reads', async () => {
    const { world, personId, reasonId } = await ordered();
    const found = await findReason(world.deps, { personId, reasonId });
    expect(found).toMatchObject({
      code: 'A8',
      fact: { personId, fact: { kind: 'order', provenance: { sourceId: 'henan-lab', batch: null, row: 1 } } },
    });
    expect(world.calls).toEqual(['snapshots.find', 'facts.find']);
  });

  it.each([
    ['a reason that the person does not have', {}, 'UNKNOWN'],
    ['a person who is none', { personId: 'NOBODY' as PersonId }, undefined],
  ])('finds nothing behind %s, and reads no fact', async (_name, changes, otherId) => {
    const { world, personId, reasonId } = await ordered();
    const asked = { personId, reasonId: otherId ?? reasonId, ...changes };
    expect(await findReason(world.deps, asked)).toBeUndefined();
    expect(world.calls).toEqual(['snapshots.find']);
  });

  it("finds nothing behind one person's reason with another", async () => {
    const { world, reasonId } = await ordered();
    const other = await addPerson(world, { serial: 3, colour: 'red' });
    expect(await findReason(world.deps, { personId: other.personId, reasonId })).toBeUndefined();
  });
});
