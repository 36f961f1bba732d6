import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { nearest, visitsAround } from './visits-around.ts';

async function walker() {
  const world = createWorld();
  const place = await addPlace(world);
  const visit = (later: number, personId = 'P', changes = {}) =>
    addVisit(world, place, personId, { at: TEST_START + later, ...changes });
  const around = (later = 0, now = TEST_START) =>
    visitsAround(world.deps, 'P' as never, { at: TEST_START + later, now });
  return { world, visit, around };
}

describe('the visits around an instant', () => {
  it('are those of the person on that day, in order of time, by one query for what is told at once', async () => {
    const { world, visit, around } = await walker();
    const [second, first] = [await visit(-1), await visit(-MS_PER_MINUTE)];
    await visit(0, 'Q');
    await visit(-24 * 60 * MS_PER_MINUTE);
    expect(await around()).toEqual([first, second]);
    expect(world.calls).toEqual(['visits.listBetween']);
  });

  it('are those after it as well where it is told later', async () => {
    const { world, visit, around } = await walker();
    const [after, before] = [await visit(0), await visit(-40 * MS_PER_MINUTE)];
    expect(await around(-20 * MS_PER_MINUTE)).toEqual([before, after]);
    expect(world.calls).toEqual(['visits.listBetween', 'visits.listBetween']);
  });

  it('are no more than twenty on either side, however long the day is', async () => {
    const { visit, around } = await walker();
    const minutes = Array.from({ length: 60 }, (_value, index) => index - 30);
    for (const minute of minutes) await visit(minute * 10 * MS_PER_MINUTE);
    const found = (await around(0, TEST_START + 1)).map(({ at }) => (at - TEST_START) / (10 * MS_PER_MINUTE));
    expect(found).toEqual(Array.from({ length: 40 }, (_value, index) => index - 19));
  });

  it('are recorded in an order where they have the same time', async () => {
    const { visit, around } = await walker();
    await visit(0, 'P', { ordinal: 2, visitId: '20261121-072-A' });
    await visit(0, 'P', { ordinal: 1, visitId: '20261121-072-B' });
    expect((await around()).map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  it('have a nearest one on either side, of which one at the same instant is before', async () => {
    const { visit, around } = await walker();
    const [before, same, after] = [await visit(-2), await visit(-1), await visit(0)];
    const all = await around(-1);
    expect(nearest(all, TEST_START - 1)).toEqual({ before: same, after });
    expect(nearest(all, TEST_START - 3)).toEqual({ before: undefined, after: before });
    expect(nearest(all, TEST_START)).toEqual({ before: after, after: undefined });
  });
});
