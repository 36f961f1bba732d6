import type { Place, PlaceId } from '@health-code/shared/place/place';
import type { OperatorCaller, SourceCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { placeView } from '../place/place-view.ts';
import { type PlaceDecision, reviewProposal } from './review-proposal.ts';
import { waitingSince } from './waiting-since.ts';

export interface ReviewPlace extends Call<SourceCaller | OperatorCaller> {
  readonly placeId: PlaceId;
  readonly review: PlaceDecision;
}

/**
 * Decides on a place that waits, or on a change of one. A refused place is closed with the reviewer's note, and its owner
 * may register another; with a refused change it stays as it was. Idempotent. Throws SOURCE.NOT_GRANTED, PLACE.NOT_FOUND, PLACE.NOT_PENDING, WRITE.CONFLICT.
 */
export async function reviewPlace(
  deps: Needs<'cipher', 'places'>,
  { caller, placeId, review, now }: ReviewPlace,
): Promise<Place> {
  const place = await deps.stores.places.find(placeId);
  const grant = { kind: 'grant', grant: 'place-review', division: place?.division ?? null } as const;
  requireRight(caller, 'place-review.decide', grant);
  if (place === undefined) throw new DomainError('PLACE.NOT_FOUND');
  const { proposal } = place;
  if (proposal !== undefined && isWaitingChange(place)) {
    const by = caller.kind === 'source' ? caller.source.sourceId : caller.operatorId;
    return placeView(deps, await reviewProposal(deps, { place, proposal, review, by, now }));
  }
  return placeView(deps, await reviewNewPlace(deps, place, review));
}

const isWaitingChange = (place: PlaceRecord) => place.state !== 'pending' && waitingSince(place) !== undefined;

async function reviewNewPlace(
  { stores }: Needs<never, 'places'>,
  place: PlaceRecord,
  review: PlaceDecision,
): Promise<PlaceRecord> {
  const state = review.decision === 'accept' ? 'active' : 'closed';
  const reviewNote = review.decision === 'refuse' ? review.note : undefined;
  if (place.state !== 'pending') {
    if (place.state !== state && !isRefusedChange(place, review)) throw new DomainError('PLACE.NOT_PENDING');
    return place;
  }
  await stores.places.changeState(place.placeId, 'pending', state, { reviewNote }).catch(lostRaceAs('WRITE.CONFLICT'));
  return { ...place, state, reviewNote };
}

/** Whether this refusal was sent before. */
function isRefusedChange({ proposal }: PlaceRecord, review: PlaceDecision): boolean {
  return review.decision === 'refuse' && proposal?.revision === review.revision && proposal?.refusal === review.note;
}
