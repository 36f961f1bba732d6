import type { PlaceEdit } from '@health-code/shared/place/place-edit';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { bySource } from '../../testing/world-sources.ts';
import { changePlaceState } from '../place/change-place-state.ts';
import { editPlace } from '../place/edit-place.ts';
import { listPlaceReviews } from './list-place-reviews.ts';
import { reviewPlace } from './review-place.ts';
import type { PlaceDecision } from './review-proposal.ts';

const REVIEWER = bySource({ kinds: ['place-review'], divisions: ['4101'] });
const ACCEPT = { decision: 'accept', revision: 2 } as const;
const REFUSE = { decision: 'refuse', note: '与执照不符', revision: 2 } as const;

async function proposed() {
  const world = createWorld({ settings: { PLACE_REVIEW: 'required' } });
  const place = await addPlace(world);
  const { placeId } = place;
  const { name, subKind, address, location, division } = await place.record();
  const edit = (changes: Partial<PlaceEdit>) =>
    editPlace(world.deps, {
      ...asAccount(world, 'owner'),
      placeId,
      edit: {
        ...{ revision: 1, name, subKind, address, location, asksTestWithinHours: null, asksCheckOut: false },
        entrances: [{ entranceId: 'main' }],
        ...changes,
      },
    });
  await edit({ name: '东站' });
  world.forget();
  const review = (decision: PlaceDecision, caller = REVIEWER) =>
    reviewPlace(world.deps, { caller, now: world.now(), placeId, review: decision });
  const queue = async () =>
    (await listPlaceReviews(world.deps, { caller: REVIEWER, now: world.now(), division, cursor: undefined })).rows;
  return { world, place, placeId, edit, review, queue };
}

describe('reviewing a change of a place', () => {
  it('by acceptance has it hold, and leaves the queue', async () => {
    const { world, place, review, queue } = await proposed();
    expect((await queue()).map(({ proposal }) => proposal?.name)).toEqual(['东站']);
    expect(await review(ACCEPT)).toMatchObject({ name: '东站', state: 'active', proposal: null, revision: 3 });
    const decided = { by: REVIEWER.source.sourceId, at: world.now(), decision: 'accept' };
    expect((await place.record()).lastEdit).toMatchObject({ revision: 2, by: 'owner', review: decided });
    expect(world.writes()).toEqual(['places.edit']);
    expect(await queue()).toEqual([]);
    expect(await review(ACCEPT)).toMatchObject({ name: '东站' });
  });

  it('by refusal leaves the place as it was, open, with a note for its owner', async () => {
    const { world, place, review, queue } = await proposed();
    const answer = await review(REFUSE);
    expect(answer).toMatchObject({ name: '郑州站', state: 'active', reviewNote: null });
    expect(answer.proposal).toMatchObject({ name: '东站', refusal: '与执照不符' });
    expect(await queue()).toEqual([]);
    world.forget();
    expect(await review(REFUSE)).toEqual(answer);
    expect(world.writes()).toEqual([]);
    expect(await problemOf(review({ ...REFUSE, note: '地址不清' }))).toBe('PLACE.NOT_PENDING');
    expect((await place.record()).proposal?.name).toBe('东站');
  });

  it('decides on what was looked at, and on nothing that came since', async () => {
    const { place, edit, review } = await proposed();
    await edit({ name: '南站', revision: 2 });
    for (const decision of [ACCEPT, REFUSE, { decision: 'accept' } as const])
      expect(await problemOf(review(decision))).toBe('WRITE.CONFLICT');
    expect((await place.record()).name).toBe('郑州站');
    expect(await review({ decision: 'accept', revision: 3 })).toMatchObject({ name: '南站' });
  });

  it('loses to an edit in the same moment', async () => {
    const { world, place, edit, review } = await proposed();
    world.before('places.edit', () => edit({ name: '南站', revision: 2 }));
    expect(await problemOf(review(ACCEPT))).toBe('WRITE.CONFLICT');
    expect((await place.record()).name).toBe('郑州站');
  });

  it('works while the place is suspended, and ends with its closing', async () => {
    const { world, placeId, review, queue } = await proposed();
    const become = (state: 'suspended' | 'closed') =>
      changePlaceState(world.deps, { ...asAccount(world, 'owner'), placeId, state });
    await become('suspended');
    expect(await queue()).toHaveLength(1);
    await become('closed');
    expect(await queue()).toEqual([]);
    expect(await problemOf(review(ACCEPT))).toBe('PLACE.NOT_PENDING');
  });

  it.each([
    ['of another city', bySource({ kinds: ['place-review'], divisions: ['4102'] })],
    ['without the grant', bySource()],
  ])('is refused to a source %s', async (_name, caller) => {
    const { world, review } = await proposed();
    expect(await problemOf(review(ACCEPT, caller))).toBe('SOURCE.NOT_GRANTED');
    expect(world.writes()).toEqual([]);
  });
});
