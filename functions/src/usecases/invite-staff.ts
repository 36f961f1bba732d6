import type { PlaceId } from '@health-code/shared/place/place';
import { MS_PER_DAY } from '@health-code/shared/time/shanghai';
import type { Deps } from '../config/deps.ts';
import { DomainError } from '../domain-error.ts';
import { getOwnPlace } from './own-places.ts';

export interface InviteStaff {
  readonly accountId: string;
  readonly placeId: PlaceId;
  readonly label: string;
  readonly idempotencyKey: string | undefined;
  readonly now: number;
}

const CODE_LENGTH = 12;

/** Makes an invitation that is good once, for a day. Its code stands for the intention. Throws PLACE.NOT_FOUND, IDEMPOTENCY.MISMATCH. */
export async function inviteStaff(deps: Deps, call: InviteStaff): Promise<{ invitation: string; expiresAt: number }> {
  const { accountId, placeId, label, now } = call;
  await getOwnPlace(deps, accountId, placeId);
  const intention = deps.ids.intention(accountId, call.idempotencyKey ?? deps.randomId(), 'invitation', placeId);
  const code = intention.slice(0, CODE_LENGTH);
  const record = { code, placeId, label, expiresAt: now + MS_PER_DAY, usedBy: undefined };
  const stored = await deps.stores.gates.addInvitation(record);
  if (stored.label !== label || stored.placeId !== placeId) throw new DomainError('IDEMPOTENCY.MISMATCH');
  return { invitation: code, expiresAt: stored.expiresAt };
}
