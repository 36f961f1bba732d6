import { INVITATION_LENGTH, INVITATION_LIVES_MS } from '@health-code/shared/gate/gate';
import type { StaffRole } from '@health-code/shared/gate/staff-roles';
import type { PlaceId } from '@health-code/shared/place/place';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { getPlaceFor } from '../place/get-place-for.ts';
import { manageAction } from './manage-action.ts';

export interface InviteStaff extends IdempotentCall {
  readonly placeId: PlaceId;
  readonly label: string;
  readonly role: StaffRole;
}

/**
 * Makes an invitation that is good once, for a day. Its code follows from the idempotency key. Only the owner invites managers.
 * Throws PLACE.NOT_FOUND, PLACE.OWNER_ONLY, IDEMPOTENCY.MISMATCH, and INVITATION.UNKNOWN for the key of one that was withdrawn.
 */
export async function inviteStaff(
  deps: Needs<'ids' | 'randomId', 'places' | 'gates'>,
  { caller, placeId, label, role, idempotencyKey, now }: InviteStaff,
): Promise<{ invitation: string; expiresAt: number }> {
  await getPlaceFor(deps, caller, manageAction(role), placeId);
  const key = idempotencyKey ?? deps.randomId();
  const code = deps.ids.intention(caller.accountId, key, 'invitation', placeId).slice(0, INVITATION_LENGTH);
  const made = { invitedBy: caller.accountId, expiresAt: now + INVITATION_LIVES_MS, usedBy: undefined };
  const record = { code, placeId, label, role, ...made };
  const stored = await deps.stores.gates.addInvitation(record);
  const isSame = stored.label === label && stored.role === role && stored.placeId === placeId;
  if (!isSame) throw new DomainError('IDEMPOTENCY.MISMATCH');
  if (stored.isWithdrawn) throw new DomainError('INVITATION.UNKNOWN');
  return { invitation: code, expiresAt: stored.expiresAt };
}
