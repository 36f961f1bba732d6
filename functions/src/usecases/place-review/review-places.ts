import { type DataSource, mayBring, maySpeakOf } from '@health-code/shared/authority/data-source';
import type { Place, PlaceId } from '@health-code/shared/place/place';
import type { Deps } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { placeView } from '../place/place-view.ts';

const COUNTY_DIGITS = 6;

/** The county that a place's review belongs to. */
export function countyOf(division: string): string {
  return division.slice(0, COUNTY_DIGITS);
}

function requireReviewer(source: DataSource, division: string): void {
  if (!mayBring(source, 'place-review') || !maySpeakOf(source, division)) throw new DomainError('SOURCE.NOT_GRANTED');
}

/** The places within a division that wait, the longest first. Throws SOURCE.NOT_GRANTED. */
export async function listPlaceReviews(deps: Deps, source: DataSource, division: string): Promise<Place[]> {
  requireReviewer(source, division);
  const queued = await deps.stores.places.listQueued(countyOf(division));
  const places = await deps.stores.places.getMany(queued);
  return places
    .filter((place) => place.state === 'pending' && place.division.startsWith(division))
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((place) => placeView(deps, place));
}

export type PlaceDecision = { readonly decision: 'accept' } | { readonly decision: 'refuse'; readonly note: string };

/**
 * Decides on a place that waits. A refused place is closed with the reviewer's note, and its owner may register another. The
 * same decision again changes nothing. Throws SOURCE.NOT_GRANTED, PLACE.NOT_FOUND, PLACE.NOT_PENDING, WRITE.CONFLICT.
 */
export async function reviewPlace(
  deps: Deps,
  source: DataSource,
  placeId: PlaceId,
  decision: PlaceDecision,
): Promise<Place> {
  const place = await deps.stores.places.find(placeId);
  if (place === undefined) throw new DomainError('PLACE.NOT_FOUND');
  requireReviewer(source, place.division);
  const state = decision.decision === 'accept' ? 'active' : 'closed';
  const reviewNote = decision.decision === 'refuse' ? decision.note : undefined;
  if (place.state !== 'pending') {
    if (place.state !== state) throw new DomainError('PLACE.NOT_PENDING');
    return placeView(deps, place);
  }
  await deps.stores.places.changeState(placeId, 'pending', state, reviewNote).catch(lostRaceAs('WRITE.CONFLICT'));
  return placeView(deps, { ...place, state, reviewNote });
}
