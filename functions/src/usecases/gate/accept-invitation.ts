import { type Gate, gateIdSchema, INVITATION_LIVES_MS } from '@health-code/shared/gate/gate';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { InvitationRecord } from '../../stores/gate/gate-store.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { requireActive } from '../place/require-active.ts';
import { gateView } from './gate-view.ts';

export interface AcceptInvitation extends Call {
  readonly invitation: string;
}

/**
 * Accepts an invitation. The same account with the same invitation gets the same gate, so a retry is safe. What a manager
 * left open ends with them: somebody dismissed would come back by it under another number. Throws INVITATION.UNKNOWN,
 * INVITATION.USED, and the place's own state.
 */
export async function acceptInvitation(
  deps: Needs<'ids', 'gates' | 'places'>,
  { caller, invitation: code, now }: AcceptInvitation,
): Promise<Gate> {
  const { gates, places } = deps.stores;
  const { accountId } = caller;
  const invitation = await gates.findInvitation(code);
  if (invitation === undefined) throw new DomainError('INVITATION.UNKNOWN');
  if (invitation.expiresAt <= now) throw new DomainError('INVITATION.USED');
  const place = await places.find(invitation.placeId);
  if (place === undefined) throw new DomainError('INVITATION.UNKNOWN');
  requireActive(place);
  if (!(await standsBehind(deps, invitation, place))) throw new DomainError('INVITATION.USED');
  await gates.useInvitation(code, accountId).catch(lostRaceAs('INVITATION.USED'));
  const gateId = gateIdSchema.parse(deps.ids.intention(accountId, code, 'gate'));
  const { label, role } = invitation;
  const offered = { gateId, accountId, placeId: place.placeId, label, role, state: 'active', createdAt: now } as const;
  const gate = await gates.add(offered);
  if (gate.state === 'dismissed') throw new DomainError('INVITATION.USED');
  return gateView({ gate, place });
}

/** Whether whoever made an invitation may still invite, and could when they made it. Whoever took it up before keeps their gate. */
async function standsBehind(
  { stores }: Needs<never, 'gates'>,
  { invitedBy, usedBy, expiresAt }: InvitationRecord,
  { placeId, accountId }: PlaceRecord,
): Promise<boolean> {
  if (usedBy !== undefined || invitedBy === undefined || invitedBy === accountId) return true;
  const posts = await stores.gates.listPosts(placeId, invitedBy);
  const madeAt = expiresAt - INVITATION_LIVES_MS;
  return posts.some(({ role, state, createdAt }) => role === 'manager' && state === 'active' && createdAt <= madeAt);
}
