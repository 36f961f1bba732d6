import type { PlaceId } from '@health-code/shared/place/place';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { getPlaceFor } from '../place/get-place-for.ts';
import { invitationId } from './invitation-id.ts';
import { manageAction } from './manage-action.ts';

export interface WithdrawInvitation extends Call {
  readonly placeId: PlaceId;
  readonly invitationId: string;
}

/**
 * Withdraws an invitation, and says whether it was open still. Only the owner withdraws one for a manager. Idempotent.
 * Throws PLACE.NOT_FOUND, PLACE.OWNER_ONLY, INVITATION.UNKNOWN for one that has ended too, and INVITATION.USED.
 */
export async function withdrawInvitation(
  deps: Needs<'ids', 'places' | 'gates'>,
  { caller, placeId, invitationId: id, now }: WithdrawInvitation,
): Promise<{ withdrawn: boolean }> {
  const made = await deps.stores.gates.listInvitations(placeId, now);
  const invitation = made.find((each) => invitationId(deps, each) === id);
  await getPlaceFor(deps, caller, manageAction(invitation?.role ?? 'checker'), placeId);
  if (invitation === undefined) throw new DomainError('INVITATION.UNKNOWN');
  if (invitation.isWithdrawn) return { withdrawn: false };
  await deps.stores.gates.withdrawInvitation(invitation.code).catch(lostRaceAs('INVITATION.USED'));
  return { withdrawn: true };
}
