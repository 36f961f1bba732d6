import type { GateId, Staff } from '@health-code/shared/gate/gate';
import type { PlaceId } from '@health-code/shared/place/place';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getManagedPlace, requireOwner } from '../place/managed-places.ts';

/** Who works at a place now, newest first. Throws PLACE.NOT_FOUND. */
export async function listStaff(deps: Deps, accountId: string, placeId: PlaceId): Promise<Staff[]> {
  await getManagedPlace(deps, accountId, placeId);
  const gates = await deps.stores.gates.listByPlace(placeId);
  return gates
    .filter(({ state }) => state === 'active')
    .sort((a, b) => b.createdAt - a.createdAt)
    .map(({ gateId, label, role, createdAt }) => ({ gateId, label, role, createdAt: toIso(createdAt) }));
}

/**
 * Ends what somebody may do at a place; whether they could do anything still. A manager goes by the owner's word only.
 * Throws PLACE.NOT_FOUND, PLACE.OWNER_ONLY, STAFF.NOT_FOUND.
 */
export async function dismissStaff(
  deps: Deps,
  accountId: string,
  { placeId, gateId }: { placeId: PlaceId; gateId: GateId },
): Promise<{ dismissed: boolean }> {
  const place = await getManagedPlace(deps, accountId, placeId);
  const gate = await deps.stores.gates.find(gateId);
  if (gate?.placeId !== placeId) throw new DomainError('STAFF.NOT_FOUND');
  if (gate.role === 'manager') requireOwner(place, accountId);
  if (gate.state === 'dismissed') return { dismissed: false };
  await deps.stores.gates.dismiss(gate);
  return { dismissed: true };
}
