import { divisionOfOffice } from '@health-code/shared/office/office';
import type { PostName } from '@health-code/shared/office/post-name';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Action } from '@health-code/shared/rights/rights';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import type { OperatorRecord } from '../../stores/office/office-store.ts';

/** An official, for a colleague who may do this to them. Throws OPERATOR.NOT_FOUND, _POWER_MISSING, _SELF, _STEP_UP. */
export async function officialFor(
  { stores }: Needs<never, 'offices'>,
  caller: OperatorCaller,
  action: Action,
  { officeId, operatorId }: PostName,
): Promise<OperatorRecord> {
  const operator = await stores.offices.findOperator(officeId, operatorId);
  const division = operator && divisionOfOffice(officeId);
  requireRight(caller, action, { kind: 'operator', operatorId, division });
  return operator as OperatorRecord;
}
