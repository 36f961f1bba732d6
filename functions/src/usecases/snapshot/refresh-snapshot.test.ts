import type { PersonId } from '@health-code/shared/person/person-id';
import { colourAt } from '@health-code/shared/rules/timeline';
import { describe, expect, it } from 'vitest';
import { issueCredential } from '../../codes/issue-credential.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { addPerson, type Someone } from '../../testing/world-people.ts';
import { refreshSnapshot, refreshSnapshotIfAny, rewriteSnapshot } from './refresh-snapshot.ts';

const standing = async ({ deps }: World, { personId }: Someone) =>
  (await deps.stores.snapshots.find(personId)) as Snapshot;
const refresh = (world: World, { personId }: Someone) => refreshSnapshot(world.deps, personId, world.now());

/** A fact that nobody has judged yet. */
async function ordered(
  { deps, now }: World,
  { personId }: Pick<Someone, 'personId'>,
  colour: 'yellow' | 'red' = 'red',
): Promise<void> {
  const at = new Date(now()).toISOString();
  const source = { division: '41', organisation: 'x' };
  const provenance = { sourceId: 'x', batch: null, row: 1, evidence: null, event: null, operator: null };
  const order = {
    kind: 'order',
    id: colour,
    source,
    provenance,
    recordedAt: at,
    at,
    reason: 'r',
    document: 'd',
  } as const;
  const fact = { ...order, colour, until: '2026-12-21T04:00:00.000Z' };
  await deps.stores.facts.add({ personId, fact, fingerprint: colour, expiresAt: Number.MAX_SAFE_INTEGER });
}

describe('bringing a snapshot up to date', () => {
  it('judges every fact anew and keeps whose it is', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    const before = await standing(world, person);
    await ordered(world, person);
    const after = await refresh(world, person);
    expect(after).toEqual({ ...before, timeline: after.timeline, revision: before.revision + 1 });
    expect(colourAt(after.timeline, world.now())).toBe('red');
    expect(await standing(world, person)).toEqual(after);
  });

  it('has nothing to write for a person without one', async () => {
    const world = createWorld();
    expect(await refreshSnapshotIfAny(world.deps, 'NOBODY' as PersonId, world.now())).toBeUndefined();
    expect(await problemOf(refreshSnapshot(world.deps, 'NOBODY' as PersonId, world.now()))).toBe('PERSON.NOT_FOUND');
    expect(world.writes()).toEqual([]);
  });

  it('starts over after a lost race, and so misses no fact of either', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    world.before('snapshots.put', async () => {
      await ordered(world, person);
      await refresh(world, person);
    });
    expect(colourAt((await refresh(world, person)).timeline, world.now())).toBe('red');
  });

  it.each([
    [7, undefined],
    [8, 'WRITE.CONFLICT'],
  ])('after %i lost races ends with %s', async (races, problem) => {
    const world = createWorld();
    const person = await addPerson(world);
    let left = races;
    const lose = async (): Promise<void> => {
      const current = await standing(world, person);
      await world.deps.stores.snapshots.put({ ...current, revision: current.revision + 1 });
      left -= 1;
      if (left > 0) world.before('snapshots.put', lose);
    };
    world.before('snapshots.put', lose);
    if (problem === undefined) await expect(refresh(world, person)).resolves.toBeDefined();
    else expect(await problemOf(refresh(world, person))).toBe(problem);
  });

  it('makes a first snapshot again that missed a fact, and leaves a later one to whoever brought the fact', async () => {
    const held = { accountId: 'family', tenure: 0, proofLevel: 'declared', relation: 'self' } as const;
    const head = { ...held, sealedName: 'sealed', sealedHint: undefined };
    const putsOf = async (world: World, personId: PersonId, meets: boolean) => {
      if (meets) world.before('snapshots.put', () => ordered(world, { personId }));
      await rewriteSnapshot(world.deps, personId, world.now(), () => head);
      return world.writes().filter((call) => call === 'snapshots.put').length;
    };
    const personId = '0'.repeat(26) as PersonId;
    expect(await putsOf(createWorld(), personId, false)).toBe(1);
    expect(await putsOf(createWorld(), personId, true)).toBe(2);
    const world = createWorld();
    const person = await addPerson(world);
    expect(await putsOf(world, person.personId, true)).toBe(1);
  });

  it('takes back the milder credential before it writes the stricter snapshot', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    await issueCredential(world.deps, await standing(world, person), world.now());
    await ordered(world, person);
    world.advance(1_000);
    world.forget();
    await refresh(world, person);
    expect(world.writes()).toEqual(['revocations.add', 'snapshots.put']);
    expect(await world.deps.stores.revocations.list(world.now())).toHaveLength(1);
  });

  it('takes nothing back where the colour stays or gets milder', async () => {
    const world = createWorld();
    const person = await addPerson(world, { colour: 'red' });
    await ordered(world, person, 'yellow');
    await refresh(world, person);
    expect(world.writes()).toEqual(['facts.add', 'snapshots.put']);
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => {
        const person = await addPerson(world);
        await ordered(world, person);
        world.advance(1_000);
        return person;
      },
      act: refresh,
      read: async (world, person) => ({
        timeline: (await standing(world, person)).timeline,
        revoked: (await world.deps.stores.revocations.list(world.now())).length,
      }),
    });
    expect([writes, undisturbed.revoked]).toEqual([['revocations.add', 'snapshots.put'], 1]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
