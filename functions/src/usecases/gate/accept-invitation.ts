import { type Gate, gateIdSchema } from '@health-code/shared/gate/gate';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { InvitationRecord } from '../../stores/gate/gate-store.ts';
import { isWritten } from '../../stores/is-written.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { requireActive } from '../place/require-active.ts';
import { requireProvedAccount } from '../place/require-proved-account.ts';
import { standsBehind } from '../staff/stands-behind.ts';
import { gateView } from './gate-view.ts';

export interface AcceptInvitation extends Call {
  readonly invitation: string;
}

/**
 * Accepts an invitation. The same account with the same invitation gets the same gate, so a retry is safe. What a manager
 * left open ends with them: somebody dismissed would come back by it under another number. Throws INVITATION.UNKNOWN,
 * INVITATION.USED, PROOF.NEEDED for a manager, and the place's own state.
 */
export async function acceptInvitation(
  deps: Needs<'ids' | 'settings', 'gates' | 'places' | 'people'>,
  { caller, invitation: code, now }: AcceptInvitation,
): Promise<Gate> {
  const { gates, places } = deps.stores;
  const { accountId } = caller;
  const invitation = await gates.findInvitation(code);
  if (invitation === undefined || invitation.isWithdrawn) throw new DomainError('INVITATION.UNKNOWN');
  if (invitation.expiresAt <= now) throw new DomainError('INVITATION.USED');
  const place = await places.find(invitation.placeId);
  if (place === undefined) throw new DomainError('INVITATION.UNKNOWN');
  requireActive(place);
  if (!(await isBacked(deps, invitation, place))) throw new DomainError('INVITATION.USED');
  if (invitation.role === 'manager') await requireProvedAccount(deps, accountId);
  if (!(await isWritten(gates.useInvitation(code, accountId)))) await refuseLost(deps, code);
  const gateId = gateIdSchema.parse(deps.ids.intention(accountId, code, 'gate'));
  const { label, role } = invitation;
  const offered = { gateId, accountId, placeId: place.placeId, label, role, state: 'active', createdAt: now } as const;
  const gate = await gates.add(offered);
  if (gate.state === 'dismissed') throw new DomainError('INVITATION.USED');
  return gateView({ gate, place });
}

/** Whether somebody stands behind an invitation still. Whoever took it up before keeps their gate. */
async function isBacked(
  { stores }: Needs<never, 'gates'>,
  invitation: InvitationRecord,
  { placeId, accountId }: PlaceRecord,
): Promise<boolean> {
  const { usedBy, invitedBy } = invitation;
  if (usedBy !== undefined) return true;
  const isManagers = invitedBy !== undefined && invitedBy !== accountId;
  const posts = isManagers ? await stores.gates.listPosts(placeId, invitedBy) : [];
  return standsBehind(invitation, accountId, posts) !== undefined;
}

/** Somebody else was faster: whoever took it up, or whoever withdrew it. */
async function refuseLost({ stores }: Needs<never, 'gates'>, code: string): Promise<never> {
  const { isWithdrawn } = (await stores.gates.findInvitation(code)) ?? { isWithdrawn: true };
  throw new DomainError(isWithdrawn ? 'INVITATION.UNKNOWN' : 'INVITATION.USED');
}
