import type { ManagedPlace, PlaceId } from '@health-code/shared/place/place';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { countToday } from './arrivals.ts';
import { getPlaceFor } from './get-place-for.ts';
import { managedPlaceView } from './place-view.ts';

export interface GetPlace extends Call {
  readonly placeId: PlaceId;
}

/** One place with the number of its visits today. Throws PLACE.NOT_FOUND. */
export async function getPlace(
  deps: Needs<'cipher', 'places' | 'gates' | 'visits'>,
  { caller, placeId, now }: GetPlace,
): Promise<ManagedPlace & { visitsToday: number }> {
  const place = await getPlaceFor(deps, caller, 'place.read', placeId);
  const visitsToday = await countToday(deps, place, now);
  return { ...managedPlaceView(deps, place, caller.accountId), visitsToday };
}
