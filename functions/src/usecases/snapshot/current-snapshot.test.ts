import type { PersonId } from '@health-code/shared/person/person-id';
import { cn20229th } from '@health-code/shared/rules/sets/cn-2022-9th';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { currentSnapshot } from './current-snapshot.ts';

const publishArea = async ({ deps, now }: World, division: string) => {
  const area = { division, level: 'high', from: toIso(now()), to: null, decree: '令' } as const;
  const { version, areas } = await deps.stores.riskAreas.load();
  const next = { ...area, changedIn: version + 1, withdrawn: false };
  await deps.stores.riskAreas.replace({ version: version + 1, areas: [...areas, next] }, 'p');
};

async function standing() {
  const world = createWorld();
  const { personId } = await addPerson(world);
  const stored = (await world.deps.stores.snapshots.find(personId)) as Snapshot;
  await currentSnapshot(world.deps, personId, world.now());
  world.forget();
  return { world, personId, stored };
}

describe('the snapshot under the rules and areas of now', () => {
  it('is the one that stands, by one read, while nothing is new', async () => {
    const { world, personId, stored } = await standing();
    expect(await currentSnapshot(world.deps, personId, world.now())).toEqual(stored);
    expect(world.calls).toEqual(['snapshots.find']);
  });

  it('is none for a person without one, and none is made', async () => {
    const world = createWorld();
    expect(await currentSnapshot(world.deps, 'NOBODY' as PersonId, world.now())).toBeUndefined();
    expect(world.writes()).toEqual([]);
  });

  it('is made again under another rule set', async () => {
    const { world, personId, stored } = await standing();
    const deps = { ...world.deps, ruleSets: { at: () => cn20229th } };
    const renewed = await currentSnapshot(deps, personId, world.now());
    expect([renewed?.timeline.ruleSetId, renewed?.revision]).toEqual(['CN-2022-9TH', stored.revision + 1]);
    expect(world.writes()).toEqual(['snapshots.put']);
  });

  it.each([
    ['where the person lives', '410105', true],
    ['elsewhere', '410104', false],
  ])('after a new area %s, whether it is made again is %s', async (_name, division, isNews) => {
    const { world, personId } = await standing();
    await publishArea(world, division);
    world.forget();
    world.advance(14_999);
    await currentSnapshot(world.deps, personId, world.now());
    expect(world.writes()).toEqual([]);
    world.advance(1);
    await currentSnapshot(world.deps, personId, world.now());
    await currentSnapshot(world.deps, personId, world.now());
    expect(world.writes().filter((call) => call === 'snapshots.put')).toHaveLength(isNews ? 1 : 0);
  });

  it('is not made again as time passes: the colour of each instant is in it', async () => {
    const { world, personId, stored } = await standing();
    world.advance(30 * MS_PER_DAY);
    expect(await currentSnapshot(world.deps, personId, world.now())).toEqual(stored);
  });
});
