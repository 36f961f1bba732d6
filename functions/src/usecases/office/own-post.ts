import type { PostName } from '@health-code/shared/office/post-name';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import type { OperatorRecord } from '../../stores/office/office-store.ts';

/** The work of the caller at an office, which has not ended. Throws OPERATOR.NOT_FOUND, also for what is somebody else's. */
export async function ownPost(
  { stores }: Needs<never, 'offices'>,
  caller: AccountCaller,
  { officeId, operatorId }: PostName,
): Promise<OperatorRecord> {
  requireRight(caller, 'office.enter', { kind: 'none' });
  const operator = await stores.offices.findOperator(officeId, operatorId);
  const isOwn = operator?.accountId === caller.accountId && operator.state !== 'ended';
  if (operator === undefined || !isOwn) throw new DomainError('OPERATOR.NOT_FOUND');
  return operator;
}
