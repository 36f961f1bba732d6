import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { listPersonVisits } from './list-person-visits.ts';
import { visitViews } from './visit-view.ts';

async function visitor() {
  const world = createWorld();
  const { personId } = await addPerson(world);
  const place = await addPlace(world);
  const old = await addVisit(world, place, personId, { at: world.now() - MS_PER_DAY });
  const recent = await addVisit(world, place, personId);
  await addVisit(world, place, 'SOMEBODY');
  const list = (accountId = 'family') => listPersonVisits(world.deps, { ...asAccount(world, accountId), personId });
  return { world, visits: [recent, old], list };
}

describe("listing a person's visits", () => {
  it('gives theirs, newest first, by one query', async () => {
    const { world, visits, list } = await visitor();
    expect(await list()).toEqual(visitViews(visits, world.now()));
    expect(world.calls).toEqual(['snapshots.find', 'visits.listByPerson']);
  });

  it('gives a visit to the last millisecond of its thirty days', async () => {
    const { world, list } = await visitor();
    world.advance(29 * MS_PER_DAY - 1);
    expect(await list()).toHaveLength(2);
    world.advance(1);
    expect(await list()).toHaveLength(1);
  });

  it('tells nobody else, and does not even read for them', async () => {
    const { world, list } = await visitor();
    expect(await problemOf(list('stranger'))).toBe('PERSON.NOT_FOUND');
    expect(world.calls).toEqual(['snapshots.find']);
  });
});
