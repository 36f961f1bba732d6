import { namedBy } from '@health-code/shared/office/post-name';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { OFFICE_INVITATIONS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import { requireRight } from '../../rights.ts';
import type { OperatorRecord } from '../../stores/office/office-store.ts';

type TakeUpNeeds = Needs<'ids' | 'settings', 'offices' | 'accounts' | 'quotas'>;

export interface TakeUpInvitation extends Call {
  readonly invitation: string;
}

/**
 * Takes up the invitation of an official, by the account of the phone that it is for: it is good once, and a retry by the
 * same account goes through. There is no second factor yet, so nothing can be done with it. Throws INVITATION.UNKNOWN for
 * one that is wrong or somebody else's, INVITATION.USED, REQUEST.TOO_MANY, WRITE.CONFLICT.
 */
export async function takeUpInvitation(
  deps: TakeUpNeeds,
  { caller, invitation, now }: TakeUpInvitation,
): Promise<OperatorRecord> {
  requireRight(caller, 'office.join', { kind: 'none' });
  const { accountId } = caller;
  await takeQuota(deps, OFFICE_INVITATIONS, accountId, now);
  const post = namedBy(invitation.trim());
  const operator = post && (await deps.stores.offices.findOperator(post.officeId, post.operatorId));
  if (operator?.invitation?.hash !== deps.ids.officeSecret(invitation.trim()))
    throw new DomainError('INVITATION.UNKNOWN');
  const joined = operator.accountId === undefined ? await join(deps, operator, accountId, now) : operator;
  if (joined.accountId !== accountId || joined.state === 'ended') throw new DomainError('INVITATION.USED');
  const { officeId, operatorId } = joined;
  await deps.stores.offices.addPost({
    accountId,
    officeId,
    operatorId,
    expiresAt: keptUntil('officePost', now, deps.settings),
  });
  return joined;
}

/** The invitation stays on the record, so that its retry is known. */
async function join(
  { stores, settings }: TakeUpNeeds,
  operator: OperatorRecord,
  accountId: string,
  now: number,
): Promise<OperatorRecord> {
  const { loginId, expiresAt } = operator.invitation ?? { loginId: '', expiresAt: 0 };
  const logins = await stores.accounts.listLogins(accountId);
  if (!logins.some((login) => login.loginId === loginId)) throw new DomainError('INVITATION.UNKNOWN');
  if (expiresAt <= now || operator.state !== 'invited') throw new DomainError('INVITATION.USED');
  const { revision } = operator;
  const joined = { ...operator, state: 'joining', accountId, revision: revision + 1 } as const;
  const kept = { ...joined, expiresAt: keptUntil('operator', now, settings) };
  await stores.offices.putOperator(kept).catch(lostRaceAs('WRITE.CONFLICT'));
  return kept;
}
