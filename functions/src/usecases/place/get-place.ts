import type { ManagedPlace, PlaceId } from '@health-code/shared/place/place';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { getPlaceFor } from './get-place-for.ts';
import { managedPlaceView } from './place-view.ts';

export interface GetPlace extends Call {
  readonly placeId: PlaceId;
}

/** One place, for those who run it. Throws PLACE.NOT_FOUND. */
export async function getPlace(
  deps: Needs<'cipher', 'places' | 'gates'>,
  { caller, placeId }: GetPlace,
): Promise<ManagedPlace> {
  const place = await getPlaceFor(deps, caller, 'place.read', placeId);
  return managedPlaceView(deps, place, caller.accountId);
}
