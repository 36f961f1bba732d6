import { INVITATION_LIVES_MS } from '@health-code/shared/gate/gate';
import type { GateRecord, InvitationRecord } from '../../stores/gate/gate-store.ts';

type Made = Pick<InvitationRecord, 'invitedBy' | 'expiresAt'>;

/**
 * Whether whoever made an invitation may still invite, and could when they made it: the owner of the place, or a manager by
 * one of these posts, which is given back. What somebody left open who was dismissed ends with them.
 */
export function standsBehind(
  { invitedBy, expiresAt }: Made,
  ownerId: string,
  posts: readonly GateRecord[],
): GateRecord | 'owner' | undefined {
  if (invitedBy === undefined || invitedBy === ownerId) return 'owner';
  const madeAt = expiresAt - INVITATION_LIVES_MS;
  const isManager = ({ accountId, role, state, createdAt }: GateRecord) =>
    accountId === invitedBy && role === 'manager' && state === 'active' && createdAt <= madeAt;
  return posts.find(isManager);
}
