import { describe, expect, it } from 'vitest';
import type { World } from '../../testing/world.ts';
import { applyAs, profileOf, provingWorld, squat, WANG } from '../../testing/world-proofs.ts';
import { settlePassing } from './pass-person.ts';
import { openSnapshotOf } from './profile-snapshot.ts';

const wang = ({ deps }: World) => deps.ids.person(WANG.document);

/** A passing that broke off behind the profile. */
async function brokenOff() {
  const proving = await provingWorld();
  const { world, squatter, right } = proving;
  await squat(world, squatter);
  world.before('snapshots.put', () => {
    throw new Error('a crash');
  });
  await expect(applyAs(world, right)).rejects.toThrow('a crash');
  world.forget();
  return { ...proving, record: await profileOf(world, wang(world)) };
}

describe('what follows from the passing of a person', () => {
  it('is done once, and takes its mark away last', async () => {
    const { world, record, squatter } = await brokenOff();
    expect(record.leaving).toMatchObject([{ accountId: squatter.accountId, tenure: 0, kind: 'taken-over' }]);
    const settled = await settlePassing(world.deps, record, world.now());
    expect([settled.leaving, settled.revision]).toEqual([[], record.revision + 1]);
    expect(world.writes().at(-1)).toBe('people.put');
    world.forget();
    await settlePassing(world.deps, settled, world.now());
    expect(world.calls).toEqual([]);
  });

  it('is the same when two finish it at once: one notice, nobody listed twice', async () => {
    const { world, record, squatter, right } = await brokenOff();
    await Promise.all([1, 2].map(() => settlePassing(world.deps, record, world.now()).catch(() => undefined)));
    expect(await world.deps.stores.notices.list(squatter.accountId, world.now())).toHaveLength(1);
    await applyAs(world, right);
    expect(await world.deps.stores.people.listIds(right.accountId)).toEqual([wang(world)]);
    expect(await world.deps.stores.people.listIds(squatter.accountId)).toEqual([]);
  });

  it('is finished by whoever asks for the person next, before they are answered', async () => {
    const { world, squatter } = await brokenOff();
    await expect(squat(world, squatter)).rejects.toMatchObject({ code: 'PERSON.CLAIMED' });
    expect(await world.deps.stores.notices.list(squatter.accountId, world.now())).toHaveLength(1);
    expect((await profileOf(world, wang(world))).leaving).toEqual([]);
  });

  it('undoes nothing where the person passed on meanwhile', async () => {
    const { world, record, right } = await brokenOff();
    await applyAs(world, right);
    const before = await profileOf(world, wang(world));
    await world.deps.stores.people.put({ ...before, tenure: 2, accountId: 'third', revision: before.revision + 1 });
    await openSnapshotOf(world.deps, await profileOf(world, wang(world)), world.now());
    await settlePassing(world.deps, record, world.now());
    const snapshot = await world.deps.stores.snapshots.findLatest(wang(world));
    expect([snapshot?.accountId, snapshot?.tenure]).toEqual(['third', 2]);
    expect((await profileOf(world, wang(world))).accountId).toBe('third');
  });

  it('gives the place back to a former holder who has the person again', async () => {
    const { world, record, squatter } = await brokenOff();
    world.before('people.put', async () => {
      const now = await profileOf(world, wang(world));
      const back = { ...now, accountId: squatter.accountId, tenure: 2, leaving: [], revision: now.revision + 1 };
      await world.deps.stores.people.put(back);
    });
    await settlePassing(world.deps, record, world.now());
    expect(await world.deps.stores.people.listIds(squatter.accountId)).toEqual([wang(world)]);
  });
});
