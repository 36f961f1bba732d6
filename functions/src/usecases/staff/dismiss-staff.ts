import type { GateId } from '@health-code/shared/gate/gate';
import type { PlaceId } from '@health-code/shared/place/place';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getPlaceFor } from '../place/get-place-for.ts';
import { manageAction } from './manage-action.ts';

export interface DismissStaff extends Call {
  readonly placeId: PlaceId;
  readonly gateId: GateId;
}

/**
 * Ends what somebody may do at a place, and says whether they could do anything still. Only the owner dismisses a
 * manager. Idempotent. Throws PLACE.NOT_FOUND, PLACE.OWNER_ONLY, STAFF.NOT_FOUND.
 */
export async function dismissStaff(
  deps: Needs<never, 'places' | 'gates'>,
  { caller, placeId, gateId }: DismissStaff,
): Promise<{ dismissed: boolean }> {
  const gate = await deps.stores.gates.find(gateId);
  const isHere = gate?.placeId === placeId;
  await getPlaceFor(deps, caller, manageAction(isHere ? gate.role : 'checker'), placeId);
  if (!isHere) throw new DomainError('STAFF.NOT_FOUND');
  if (gate.state === 'dismissed') return { dismissed: false };
  await deps.stores.gates.dismiss(gate);
  return { dismissed: true };
}
