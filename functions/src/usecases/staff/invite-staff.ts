import type { StaffRole } from '@health-code/shared/gate/staff-roles';
import type { PlaceId } from '@health-code/shared/place/place';
import { MS_PER_DAY } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getManagedPlace, requireOwner } from '../place/managed-places.ts';

export interface InviteStaff {
  readonly accountId: string;
  readonly placeId: PlaceId;
  readonly label: string;
  readonly role: StaffRole;
  readonly idempotencyKey: string | undefined;
  readonly now: number;
}

const CODE_LENGTH = 12;

/** Makes an invitation that is good once, for a day. Its code stands for the intention. Only the owner invites managers. Throws PLACE.NOT_FOUND, PLACE.OWNER_ONLY, IDEMPOTENCY.MISMATCH. */
export async function inviteStaff(deps: Deps, call: InviteStaff): Promise<{ invitation: string; expiresAt: number }> {
  const { accountId, placeId, label, role, now } = call;
  const place = await getManagedPlace(deps, accountId, placeId);
  if (role === 'manager') requireOwner(place, accountId);
  const intention = deps.ids.intention(accountId, call.idempotencyKey ?? deps.randomId(), 'invitation', placeId);
  const code = intention.slice(0, CODE_LENGTH);
  const record = { code, placeId, label, role, expiresAt: now + MS_PER_DAY, usedBy: undefined };
  const stored = await deps.stores.gates.addInvitation(record);
  const isSame = stored.label === label && stored.role === role && stored.placeId === placeId;
  if (!isSame) throw new DomainError('IDEMPOTENCY.MISMATCH');
  return { invitation: code, expiresAt: stored.expiresAt };
}
