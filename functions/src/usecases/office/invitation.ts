import type { OfficeId } from '@health-code/shared/office/office';
import { OPERATOR_INVITATION_MS, operatorIdSchema } from '@health-code/shared/office/operator';
import { withSecret } from '@health-code/shared/office/post-name';
import type { Granted } from '@health-code/shared/office/powers';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { DomainError } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';
import type { OperatorRecord } from '../../stores/office/office-store.ts';
import { nameOf, sealName } from './operator-view.ts';

export type InvitationNeeds = Needs<'cipher' | 'ids' | 'settings', 'offices'>;

/** Somebody who is to work at an office. */
export interface NewOperator {
  readonly name: string;
  /** The phone of the account that may take the invitation up. */
  readonly phone: string;
  readonly powers: readonly Granted[];
}

export interface Invited {
  readonly operator: OperatorRecord;
  /** What the invited person types: it leads to the record, and opens it once. */
  readonly invitation: string;
  readonly expiresAt: number;
}

/**
 * Writes an official who is invited. The invitation follows from who invites and their key, so a retry makes the same one
 * and no second. Throws IDEMPOTENCY.MISMATCH for the key of somebody else's.
 */
export async function invite(
  deps: InvitationNeeds,
  officeId: OfficeId,
  person: NewOperator,
  by: { readonly inviter: string; readonly key: string; readonly now: number },
): Promise<Invited> {
  const { inviter, key, now } = by;
  const operatorId = operatorIdSchema.parse(deps.ids.intention(inviter, key, 'operator', officeId));
  const secret = deps.ids.intention(inviter, key, 'operator-invitation', officeId);
  const invitation = withSecret({ officeId, operatorId }, secret);
  const expiresAt = now + OPERATOR_INVITATION_MS;
  const operator: OperatorRecord = {
    ...{ officeId, operatorId, state: 'invited', grants: person.powers, createdAt: now, revision: 1 },
    sealedName: sealName(deps, operatorId, person.name),
    invitation: { hash: deps.ids.officeSecret(invitation), loginId: deps.ids.login('sms', person.phone), expiresAt },
    expiresAt: keptUntil('operator', now, deps.settings),
  };
  if (await isWritten(deps.stores.offices.putOperator(operator))) return { operator, invitation, expiresAt };
  const standing = (await deps.stores.offices.findOperator(officeId, operatorId)) as OperatorRecord;
  if (!isInvitedAs(deps, standing, operator, person)) throw new DomainError('IDEMPOTENCY.MISMATCH');
  return { operator: standing, invitation, expiresAt: standing.invitation?.expiresAt ?? expiresAt };
}

/** Whether it is a retry, as far as the record still tells: colleagues may have changed the powers since. */
function isInvitedAs(
  deps: InvitationNeeds,
  standing: OperatorRecord,
  again: OperatorRecord,
  person: NewOperator,
): boolean {
  const { operatorId, sealedName, invitation, revision, grants } = standing;
  const hasName = nameOf(deps, operatorId, sealedName) === person.name;
  const hasPhone = invitation === undefined || invitation.loginId === again.invitation?.loginId;
  const hasPowers = revision > again.revision || JSON.stringify(grants) === JSON.stringify(again.grants);
  return hasName && hasPhone && hasPowers;
}
