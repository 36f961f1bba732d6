import type { PlaceId, PlaceState } from '@health-code/shared/place/place';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { bySource } from '../../testing/world-sources.ts';
import { placeView } from '../place/place-view.ts';
import { reviewPlace } from './review-place.ts';
import type { PlaceDecision } from './review-proposal.ts';

const ACCEPT = { decision: 'accept' } as const;
const REFUSE = { decision: 'refuse', note: '地址不清' } as const;
const REVIEWER = bySource({ kinds: ['place-review'], divisions: ['4101'] });

async function waiting(state: PlaceState = 'pending') {
  const world = createWorld();
  const place = await addPlace(world, { state });
  const review = (decision: PlaceDecision, caller = REVIEWER, placeId = place.placeId) =>
    reviewPlace(world.deps, { caller, now: world.now(), placeId, review: decision });
  return { world, place, review };
}

describe('reviewing a place', () => {
  it.each([
    [ACCEPT, 'active', null],
    [REFUSE, 'closed', '地址不清'],
  ] as const)('by %j makes it %s, with the note for its owner', async (decision, state, reviewNote) => {
    const { world, place, review } = await waiting();
    const before = placeView(world.deps, await place.record());
    world.forget();
    expect(await review(decision)).toEqual({ ...before, state, reviewNote });
    expect(world.writes()).toEqual(['places.changeState']);
    expect(placeView(world.deps, await place.record())).toEqual({ ...before, state, reviewNote });
    expect(await review(decision)).toEqual({ ...before, state, reviewNote });
    expect(world.writes()).toHaveLength(1);
  });

  it.each([
    ['active', ACCEPT, undefined],
    ['active', REFUSE, 'PLACE.NOT_PENDING'],
    ['closed', REFUSE, undefined],
    ['closed', ACCEPT, 'PLACE.NOT_PENDING'],
    ['suspended', ACCEPT, 'PLACE.NOT_PENDING'],
    ['suspended', REFUSE, 'PLACE.NOT_PENDING'],
  ] as const)('of one that is %s by %j ends with %s, and writes nothing', async (state, decision, problem) => {
    const { world, review } = await waiting(state);
    if (problem === undefined) expect((await review(decision)).state).toBe(state);
    else expect(await problemOf(review(decision))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['of another city', bySource({ kinds: ['place-review'], divisions: ['4102'] })],
    ['without the grant', bySource()],
  ])('is refused to a source %s, and writes nothing', async (_name, caller) => {
    const { world, review } = await waiting();
    expect(await problemOf(review(ACCEPT, caller))).toBe('SOURCE.NOT_GRANTED');
    expect(world.writes()).toEqual([]);
  });

  it('tells a reviewer only that there is no such place', async () => {
    const { review } = await waiting();
    expect(await problemOf(review(ACCEPT, REVIEWER, 'X' as PlaceId))).toBe('PLACE.NOT_FOUND');
    expect(await problemOf(review(ACCEPT, bySource(), 'X' as PlaceId))).toBe('SOURCE.NOT_GRANTED');
  });

  it('says that another reviewer was faster', async () => {
    const { world, place, review } = await waiting();
    world.before('places.changeState', () => review(REFUSE));
    expect(await problemOf(review(ACCEPT))).toBe('WRITE.CONFLICT');
    expect((await place.record()).state).toBe('closed');
  });
});
