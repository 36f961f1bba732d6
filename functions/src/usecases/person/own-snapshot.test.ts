import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { getOwnSnapshot, getOwnSnapshots } from './own-snapshot.ts';

describe('the snapshot of an own person', () => {
  it('is read once and not written while it is up to date', async () => {
    const world = createWorld();
    const { caller, personId } = await addPerson(world);
    const snapshot = await getOwnSnapshot(world.deps, asAccount(world, caller), 'code.show', personId);
    expect(snapshot).toMatchObject({ personId, accountId: 'family', revision: 2 });
    expect(world.calls.filter((call) => !call.startsWith('riskAreas'))).toEqual(['snapshots.find']);
  });

  it('is made again where it is of an older release', async () => {
    const world = createWorld();
    const { caller, personId } = await addPerson(world);
    const { snapshots } = world.deps.stores;
    const old = await getOwnSnapshot(world.deps, asAccount(world, caller), 'code.show', personId);
    await snapshots.put({ ...old, presence: undefined, revision: old.revision + 1 });
    const renewed = await getOwnSnapshot(world.deps, asAccount(world, caller), 'code.show', personId);
    expect(renewed).toEqual({ ...old, revision: old.revision + 2 });
  });

  it('is refused to another account before anything is made again for it', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world);
    expect(await problemOf(getOwnSnapshot(world.deps, asAccount(world, 'x'), 'code.show', personId))).toBe(
      'PERSON.NOT_FOUND',
    );
    expect(world.calls).toEqual(['snapshots.find']);
  });
});

describe('the snapshots of several own people', () => {
  it('come in the order asked for, by one read', async () => {
    const world = createWorld();
    const people = [await addPerson(world, { serial: 3 }), await addPerson(world, { serial: 2 })];
    const ids = people.map(({ personId }) => personId).reverse();
    const found = await getOwnSnapshots(world.deps, asAccount(world, 'family'), 'visit.check-in', ids);
    expect(found.map(({ personId }) => personId)).toEqual(ids);
    expect(world.calls.filter((call) => call.startsWith('snapshots'))).toEqual(['snapshots.getMany']);
  });

  it("are refused whole when one is another account's or nobody's", async () => {
    const world = createWorld();
    const own = await addPerson(world);
    const other = await addPerson(world, { serial: 3, accountId: 'neighbour' });
    for (const personId of [other.personId, 'NOBODY' as typeof own.personId]) {
      const asked = getOwnSnapshots(world.deps, asAccount(world, 'family'), 'visit.check-in', [own.personId, personId]);
      expect(await problemOf(asked)).toBe('PERSON.NOT_FOUND');
    }
    expect(world.writes()).toEqual([]);
  });
});
