import { walkPages } from '@health-code/shared/api/walk-pages';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { bySource } from '../../testing/world-sources.ts';
import { placeView } from '../place/place-view.ts';
import { listPlaceReviews } from './list-place-reviews.ts';

const REVIEWER = bySource({ kinds: ['place-review'], divisions: ['4101'] });

async function queue() {
  const world = createWorld({ settings: { PLACE_REVIEW: 'required' } });
  const waits = async (division: string, state: 'pending' | 'active' = 'pending') => {
    world.advance(1);
    return addPlace(world, { division, state, name: `${division} ${state}` });
  };
  const places = [await waits('410103001'), await waits('410103'), await waits('410105')];
  await waits('410103', 'active');
  const list = async (division: string, caller = REVIEWER) =>
    (await listPlaceReviews(world.deps, { caller, now: world.now(), division, cursor: undefined })).rows;
  return { world, places, list };
}

describe('listing the places that wait', () => {
  it('gives those within a county, the longest first, and none that was decided', async () => {
    const { world, places, list } = await queue();
    const expected = await Promise.all(
      places.slice(0, 2).map(async (place) => placeView(world.deps, await place.record())),
    );
    world.forget();
    expect(await list('410103')).toEqual(expected);
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['410103001', 1],
    ['410103002', 0],
    ['410105', 1],
    ['410104', 0],
  ])('gives within %s %i', async (division, count) => {
    const { list } = await queue();
    expect(await list(division)).toHaveLength(count);
  });

  it.each([
    ['for another city', REVIEWER, '410203'],
    ['without the grant', bySource({ kinds: ['test'] }), '410103'],
  ])('is refused to a source %s, and reads nothing', async (_name, caller, division) => {
    const { world, list } = await queue();
    expect(await problemOf(list(division, caller))).toBe('SOURCE.NOT_GRANTED');
    expect(world.calls).toEqual([]);
  });

  it('gives the queue a hundred at a time, those that were decided left out', async () => {
    const { world, places } = await queue();
    for (let index = 0; index < 130; index += 1)
      await world.deps.stores.places.queueReview('410103', `decided-${index}` as never, 0);
    const page = ({ cursor }: { cursor?: string }) =>
      listPlaceReviews(world.deps, { caller: REVIEWER, now: world.now(), division: '410103', cursor });
    const pages = await walkPages(page);
    expect(pages).toHaveLength(2);
    const ids = pages.flatMap(({ rows }) => rows.map(({ placeId }) => placeId));
    expect(ids.sort()).toEqual(
      places
        .slice(0, 2)
        .map(({ placeId }) => placeId)
        .sort(),
    );
  });
});
