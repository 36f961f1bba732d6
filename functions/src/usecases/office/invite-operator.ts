import { divisionOfOffice, type OfficeId } from '@health-code/shared/office/office';
import type { Operator } from '@health-code/shared/office/operator';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { toIso } from '@health-code/shared/time/shanghai';
import type { IdempotentCall } from '../../call.ts';
import { DomainError } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import { type ActNeeds, onRecord } from './act.ts';
import { requireGrantable } from './grant-errors.ts';
import { type InvitationNeeds, invite, type NewOperator } from './invitation.ts';
import { operatorView } from './operator-view.ts';

export interface InviteOperator extends IdempotentCall<OperatorCaller> {
  readonly officeId: OfficeId;
  readonly person: NewOperator;
}

export interface InvitedOperator {
  readonly operator: Operator;
  readonly invitation: string;
  readonly expiresAt: string;
}

/**
 * Invites somebody to work at an office. Throws OFFICE.OUTSIDE, OFFICE.NOT_FOUND, OPERATOR.POWER_MISSING, OPERATOR.LACKS,
 * OPERATOR.STEP_UP, IDEMPOTENCY.MISMATCH, REQUEST.INVALID.
 */
export async function inviteOperator(
  deps: InvitationNeeds & ActNeeds,
  { caller, officeId, person, idempotencyKey, now }: InviteOperator,
): Promise<InvitedOperator> {
  const act = { action: 'operator.manage', object: officeId, detail: { does: 'invite' } } as const;
  return onRecord(deps, caller, act, now, async () => {
    const division = divisionOfOffice(officeId);
    requireRight(caller, 'operator.manage', { kind: 'division', division });
    requireGrantable(caller, { operatorId: '', division, grants: [] }, person.powers, now);
    if ((await deps.stores.offices.find(officeId)) === undefined) throw new DomainError('OFFICE.NOT_FOUND');
    const key = idempotencyKey ?? deps.randomId();
    const { operator, invitation, expiresAt } = await invite(deps, officeId, person, {
      ...{ inviter: caller.operatorId, key, now },
    });
    return { operator: operatorView(deps, operator, undefined), invitation, expiresAt: toIso(expiresAt) };
  });
}
