import { PAGE_ROWS } from '@health-code/shared/api/page';
import { countyOf, isWithin } from '@health-code/shared/division/division';
import type { Place } from '@health-code/shared/place/place';
import type { OperatorCaller, SourceCaller } from '@health-code/shared/rights/caller';
import type { PagedCall, TellingPage } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { placeView } from '../place/place-view.ts';
import { waitingSince } from './waiting-since.ts';

export interface ListPlaceReviews extends PagedCall<SourceCaller | OperatorCaller> {
  /** A county, or a division below one. */
  readonly division: string;
}

/**
 * A page of the queue of a county: the places within the division that wait, or a change of which does, the longest first.
 * A page may have none of them and not be the last. Throws SOURCE.NOT_GRANTED, REQUEST.INVALID.
 */
export async function listPlaceReviews(
  deps: Needs<'cipher' | 'cursors', 'places'>,
  { caller, division, cursor }: ListPlaceReviews,
): Promise<TellingPage<Place>> {
  requireRight(caller, 'place-review.decide', { kind: 'grant', grant: 'place-review', division });
  const list = ['place-reviews', division];
  const page = { limit: PAGE_ROWS, after: deps.cursors.open(list, cursor) };
  const { items, next } = await deps.stores.places.listQueued(countyOf(division), page);
  const places = await deps.stores.places.getMany(items);
  const rows = places
    .filter((place) => waitingSince(place) !== undefined && isWithin(place.division, division))
    .sort((a, b) => (waitingSince(a) ?? 0) - (waitingSince(b) ?? 0))
    .map((place) => placeView(deps, place));
  return { rows, next: deps.cursors.seal(list, next) };
}
