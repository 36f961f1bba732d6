import { areLookUpsUnusual, type GateLookUps } from '@health-code/shared/gate/look-ups';
import type { PlaceId } from '@health-code/shared/place/place';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { getPlaceFor } from '../place/get-place-for.ts';

export interface ListLookUps extends Call {
  readonly placeId: PlaceId;
}

/** How often people were looked up at the gates of a place, by hour, the newest first. Throws PLACE.NOT_FOUND. */
export async function listLookUps(
  deps: Needs<never, 'places' | 'gates' | 'lookUps'>,
  { caller, placeId, now }: ListLookUps,
): Promise<GateLookUps[]> {
  await getPlaceFor(deps, caller, 'staff.list', placeId);
  const counts = await deps.stores.lookUps.list(placeId, now);
  if (counts.length === 0) return [];
  const labels = new Map((await deps.stores.gates.listByPlace(placeId)).map(({ gateId, label }) => [gateId, label]));
  return counts.map(({ gateId, hour, lookUps, misses }) => ({
    ...{ hour, lookUps, misses },
    label: labels.get(gateId) ?? '',
    unusual: areLookUpsUnusual({ lookUps, misses }),
  }));
}
