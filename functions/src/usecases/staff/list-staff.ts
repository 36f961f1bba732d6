import type { Staff } from '@health-code/shared/gate/gate';
import type { PlaceId } from '@health-code/shared/place/place';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { getPlaceFor } from '../place/get-place-for.ts';

export interface ListStaff extends Call {
  readonly placeId: PlaceId;
}

/** Who works at a place now, newest first. Throws PLACE.NOT_FOUND. */
export async function listStaff(
  deps: Needs<never, 'places' | 'gates'>,
  { caller, placeId }: ListStaff,
): Promise<Staff[]> {
  await getPlaceFor(deps, caller, 'staff.list', placeId);
  const gates = await deps.stores.gates.listByPlace(placeId);
  return gates
    .filter(({ state }) => state === 'active')
    .sort((a, b) => b.createdAt - a.createdAt)
    .map(({ gateId, label, role, createdAt }) => ({ gateId, label, role, createdAt: toIso(createdAt) }));
}
