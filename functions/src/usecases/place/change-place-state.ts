import type { Place, PlaceId, PlaceState } from '@health-code/shared/place/place';
import type { Suspension } from '@health-code/shared/place/suspension';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, InvalidInputError, lostRaceAs } from '../../domain-error.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { getPlaceFor } from './get-place-for.ts';
import { placeView } from './place-view.ts';

export interface ChangePlaceState extends Call {
  readonly placeId: PlaceId;
  readonly state: Exclude<PlaceState, 'pending'>;
  /** The last two go with a suspension only. */
  readonly until?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Suspends a place, with what its visitors are told; opens it again; or closes it, which only its owner may. A closed one
 * stays closed, and a pending one waits for its reviewer. Idempotent. Throws PLACE.NOT_FOUND, PLACE.OWNER_ONLY,
 * PLACE.PENDING, PLACE.CLOSED, REQUEST.INVALID, WRITE.CONFLICT.
 */
export async function changePlaceState(
  deps: Needs<'cipher', 'places' | 'gates'>,
  call: ChangePlaceState,
): Promise<Place> {
  const { caller, placeId, state } = call;
  const place = await getPlaceFor(deps, caller, state === 'closed' ? 'place.close' : 'place.run', placeId);
  const suspension = suspensionOf(call);
  if (place.state === state && isSameSuspension(place, suspension)) return placeView(deps, place);
  if (place.state === 'pending') throw new DomainError('PLACE.PENDING');
  if (place.state === 'closed') throw new DomainError('PLACE.CLOSED');
  await deps.stores.places.changeState(placeId, place.state, state, { suspension }).catch(lostRaceAs('WRITE.CONFLICT'));
  return placeView(deps, { ...place, state, suspension });
}

/** What visitors are told; undefined where that is nothing. Throws REQUEST.INVALID for a day that is not to come. */
function suspensionOf({ until, note, now }: ChangePlaceState): Suspension | undefined {
  if (until !== undefined && until <= shanghaiDate(now))
    throw new InvalidInputError([{ pointer: '/until', code: 'in-past', detail: 'must be after today' }]);
  return until === undefined && note === undefined ? undefined : { until: until ?? null, note: note ?? null };
}

function isSameSuspension({ suspension }: PlaceRecord, other: Suspension | undefined): boolean {
  return suspension?.until === other?.until && suspension?.note === other?.note;
}
