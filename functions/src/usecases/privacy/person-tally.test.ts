import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { personTally } from './person-tally.ts';

describe('what the deletion of a person would delete', () => {
  it('is at least who they are, and reads only', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world, { colour: 'grey' });
    const { deleted, kept } = await personTally(world.deps, personId, world.now());
    expect([deleted, kept]).toEqual([
      [
        { kind: 'people', count: 1 },
        { kind: 'facts', count: 1 },
      ],
      [],
    ]);
    expect(world.writes()).toEqual([]);
  });

  it('is not what restricts them, nor where they were', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world, { colour: 'yellow' });
    await addVisit(world, await addPlace(world), personId);
    const { deleted, kept } = await personTally(world.deps, personId, world.now());
    expect(deleted).toContainEqual({ kind: 'facts', count: 2 });
    expect(kept.map(({ kind }) => kind)).toEqual(['facts', 'visits']);
    expect(kept).toContainEqual({ kind: 'visits', until: toIso(world.now() + 30 * MS_PER_DAY) });
  });
});
