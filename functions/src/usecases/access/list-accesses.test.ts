import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { listAccesses } from './list-accesses.ts';
import { noteAccess } from './note-access.ts';

async function lookedAt() {
  const world = createWorld();
  const person = await addPerson(world);
  const { personId } = person;
  const look = (gateId: string, id: string, at: number) =>
    noteAccess(
      world.deps,
      { gateId, gateLabel: gateId, placeName: '郑州站' },
      { personId, way: 'scan', reason: null, id, at },
    );
  await look('东门', 'a', world.now());
  await look('西门', 'b', world.now() + 1);
  world.forget();
  return { world, ...person };
}

describe('listing who looked at a person', () => {
  it('gives the looks newest first, without the ids of gates and people', async () => {
    const { world, caller, personId } = await lookedAt();
    const look = { placeName: '郑州站', way: 'scan', reason: null, purpose: null };
    const page = await listAccesses(world.deps, { ...asAccount(world, caller), personId, cursor: undefined });
    expect(page.rows).toEqual([
      { ...look, at: '2026-11-21T04:00:00.001Z', gateLabel: '西门' },
      { ...look, at: '2026-11-21T04:00:00.000Z', gateLabel: '东门' },
    ]);
    expect(page.next).toBeNull();
    expect(world.writes()).toEqual([]);
  });

  it('tells nobody else, and does not even read for them', async () => {
    const { world, personId } = await lookedAt();
    expect(await problemOf(listAccesses(world.deps, { ...asAccount(world, 'x'), personId, cursor: undefined }))).toBe(
      'PERSON.NOT_FOUND',
    );
    expect(world.calls).toEqual(['snapshots.find']);
  });

  it('gives a hundred at a time', async () => {
    const { world, caller, personId } = await lookedAt();
    const looker = { gateId: 'G', gateLabel: 'G', placeName: '郑州站' };
    for (let index = 1; index <= 119; index += 1) {
      const at = world.now() - index * 3_600_000;
      await noteAccess(world.deps, looker, { personId, way: 'scan', reason: null, id: `${index}`, at });
    }
    const page = (cursor?: string) => listAccesses(world.deps, { ...asAccount(world, caller), personId, cursor });
    const first = await page();
    const second = await page(first.next as string);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 21, null]);
    const times = [...first.rows, ...second.rows].map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });
});
