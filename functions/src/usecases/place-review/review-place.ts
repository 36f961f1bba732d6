import type { Place, PlaceId } from '@health-code/shared/place/place';
import type { SourceCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import { placeView } from '../place/place-view.ts';

export type PlaceDecision = { readonly decision: 'accept' } | { readonly decision: 'refuse'; readonly note: string };

export interface ReviewPlace extends Call<SourceCaller> {
  readonly placeId: PlaceId;
  readonly review: PlaceDecision;
}

/**
 * Decides on a place that waits. A refused place is closed with the reviewer's note, and its owner may register another.
 * Idempotent. Throws SOURCE.NOT_GRANTED, PLACE.NOT_FOUND, PLACE.NOT_PENDING, WRITE.CONFLICT.
 */
export async function reviewPlace(
  deps: Needs<'cipher', 'places'>,
  { caller, placeId, review }: ReviewPlace,
): Promise<Place> {
  const place = await deps.stores.places.find(placeId);
  const grant = { kind: 'grant', grant: 'place-review', division: place?.division ?? null } as const;
  requireRight(caller, 'place-review.decide', grant);
  if (place === undefined) throw new DomainError('PLACE.NOT_FOUND');
  const state = review.decision === 'accept' ? 'active' : 'closed';
  const reviewNote = review.decision === 'refuse' ? review.note : undefined;
  if (place.state !== 'pending') {
    if (place.state !== state) throw new DomainError('PLACE.NOT_PENDING');
    return placeView(deps, place);
  }
  await deps.stores.places.changeState(placeId, 'pending', state, { reviewNote }).catch(lostRaceAs('WRITE.CONFLICT'));
  return placeView(deps, { ...place, state, reviewNote });
}
