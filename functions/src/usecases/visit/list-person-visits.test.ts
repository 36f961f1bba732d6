import { MS_PER_DAY, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
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
  const list = async (accountId = 'family') =>
    (await listPersonVisits(world.deps, { ...asAccount(world, accountId), personId, cursor: undefined })).rows;
  return { world, visits: [recent, old], list };
}

async function emptyDays() {
  const world = createWorld();
  return { world, place: await addPlace(world), ...(await addPerson(world)) };
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

  it('gives a hundred at a time, with the ends that visits of the page before put to them', async () => {
    const { world, personId, place } = await emptyDays();
    for (let index = 0; index < 120; index += 1)
      await addVisit(world, place, personId, { at: world.now() - index * 10 * MS_PER_MINUTE });
    const page = (cursor?: string) => listPersonVisits(world.deps, { ...asAccount(world, 'family'), personId, cursor });
    const first = await page();
    const second = await page(first.next as string);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 20, null]);
    const times = [...first.rows, ...second.rows].map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect([second.rows[0]?.endedBy, second.rows[0]?.leftAt]).toEqual(['next', first.rows[99]?.at]);
  });

  it.each(['made-up', 'of another person'])('refuses a cursor that is %s by its name', async (kind) => {
    const { world, personId } = await emptyDays();
    const cursor = kind === 'made-up' ? kind : (world.deps.cursors.seal(['visits', 'P'], 'VISIT#') as string);
    const call = { ...asAccount(world, 'family'), personId, cursor };
    expect(await faultsOf(listPersonVisits(world.deps, call))).toEqual(['query/cursor unknown']);
  });
});
