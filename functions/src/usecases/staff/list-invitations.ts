import type { OpenInvitation } from '@health-code/shared/gate/gate';
import type { PlaceId } from '@health-code/shared/place/place';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { getPlaceFor } from '../place/get-place-for.ts';
import { invitationId } from './invitation-id.ts';
import { postsOf } from './posts-of.ts';
import { standsBehind } from './stands-behind.ts';

export interface ListInvitations extends Call {
  readonly placeId: PlaceId;
}

/** What somebody could take up still at a place, the first to end first. Throws PLACE.NOT_FOUND. */
export async function listInvitations(
  deps: Needs<'ids', 'places' | 'gates'>,
  { caller, placeId, now }: ListInvitations,
): Promise<OpenInvitation[]> {
  const place = await getPlaceFor(deps, caller, 'staff.list', placeId);
  const made = await deps.stores.gates.listInvitations(placeId, now);
  const open = made.filter(({ usedBy, isWithdrawn }) => usedBy === undefined && isWithdrawn !== true);
  const makers = open.map(({ invitedBy }) => invitedBy).filter((id) => id !== undefined && id !== place.accountId);
  const posts = await postsOf(deps, placeId, makers as string[]);
  return open
    .sort((a, b) => a.expiresAt - b.expiresAt)
    .flatMap((invitation) => {
      const behind = standsBehind(invitation, place.accountId, posts);
      if (behind === undefined) return [];
      const { label, role, expiresAt } = invitation;
      const invitedBy =
        behind === 'owner' ? { role: behind, label: null } : { role: 'manager' as const, label: behind.label };
      return [{ invitationId: invitationId(deps, invitation), label, role, invitedBy, expiresAt: toIso(expiresAt) }];
    });
}
