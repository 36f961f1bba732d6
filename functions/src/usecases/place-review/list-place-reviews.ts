import { countyOf, isWithin } from '@health-code/shared/division/division';
import type { Place } from '@health-code/shared/place/place';
import type { SourceCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { placeView } from '../place/place-view.ts';

export interface ListPlaceReviews extends Call<SourceCaller> {
  /** A county, or a division below one. */
  readonly division: string;
}

/** The places within a division that wait, the longest first. Throws SOURCE.NOT_GRANTED. */
export async function listPlaceReviews(
  deps: Needs<'cipher', 'places'>,
  { caller, division }: ListPlaceReviews,
): Promise<Place[]> {
  requireRight(caller, 'place-review.decide', { kind: 'grant', grant: 'place-review', division });
  const queued = await deps.stores.places.listQueued(countyOf(division));
  const places = await deps.stores.places.getMany(queued);
  return places
    .filter((place) => place.state === 'pending' && isWithin(place.division, division))
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((place) => placeView(deps, place));
}
