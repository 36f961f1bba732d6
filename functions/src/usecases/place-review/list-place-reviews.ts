import { countyOf, isWithin } from '@health-code/shared/division/division';
import type { Place } from '@health-code/shared/place/place';
import type { SourceCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { placeView } from '../place/place-view.ts';
import { waitingSince } from './waiting-since.ts';

export interface ListPlaceReviews extends Call<SourceCaller> {
  /** A county, or a division below one. */
  readonly division: string;
}

/** The places within a division that wait, or a change of which does, the longest first. Throws SOURCE.NOT_GRANTED. */
export async function listPlaceReviews(
  deps: Needs<'cipher', 'places'>,
  { caller, division }: ListPlaceReviews,
): Promise<Place[]> {
  requireRight(caller, 'place-review.decide', { kind: 'grant', grant: 'place-review', division });
  const queued = await deps.stores.places.listQueued(countyOf(division));
  const places = await deps.stores.places.getMany(queued);
  return places
    .filter((place) => waitingSince(place) !== undefined && isWithin(place.division, division))
    .sort((a, b) => (waitingSince(a) ?? 0) - (waitingSince(b) ?? 0))
    .map((place) => placeView(deps, place));
}
