import type { Place, PlaceId, PlaceState } from '@health-code/shared/place/place';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { getPlaceFor } from './get-place-for.ts';
import { placeView } from './place-view.ts';

export interface ChangePlaceState extends Call {
  readonly placeId: PlaceId;
  readonly state: Exclude<PlaceState, 'pending'>;
}

/**
 * Suspends a place, opens it again, or closes it, which only its owner may. A closed one stays closed, and a pending one
 * waits for its reviewer. Idempotent. Throws PLACE.NOT_FOUND, PLACE.OWNER_ONLY, PLACE.PENDING, PLACE.CLOSED, WRITE.CONFLICT.
 */
export async function changePlaceState(
  deps: Needs<'cipher', 'places' | 'gates'>,
  { caller, placeId, state }: ChangePlaceState,
): Promise<Place> {
  const place = await getPlaceFor(deps, caller, state === 'closed' ? 'place.close' : 'place.run', placeId);
  if (place.state === state) return placeView(deps, place);
  if (place.state === 'pending') throw new DomainError('PLACE.PENDING');
  if (place.state === 'closed') throw new DomainError('PLACE.CLOSED');
  await deps.stores.places.changeState(placeId, place.state, state).catch(lostRaceAs('WRITE.CONFLICT'));
  return placeView(deps, { ...place, state });
}
