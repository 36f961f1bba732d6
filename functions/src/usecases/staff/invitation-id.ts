import type { Needs } from '../../config/deps.ts';
import type { InvitationRecord } from '../../stores/gate/gate-store.ts';

/** By what an invitation is told apart in a list: its code, which lets somebody in, cannot be worked out from it. */
export function invitationId({ ids }: Needs<'ids'>, { placeId, code }: Pick<InvitationRecord, 'placeId' | 'code'>) {
  return ids.intention(placeId, code, 'invitation-id');
}
