import { divisionOfOffice, type OfficeId } from '@health-code/shared/office/office';
import type { Operator } from '@health-code/shared/office/operator';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { operatorView } from './operator-view.ts';

export interface ListOperators extends Call<OperatorCaller> {
  readonly officeId: OfficeId;
}

/** The officials of an office, those who have left too. Throws OFFICE.OUTSIDE, OPERATOR.POWER_MISSING. */
export async function listOperators(
  deps: Needs<'cipher', 'offices'>,
  { caller, officeId }: ListOperators,
): Promise<Operator[]> {
  requireRight(caller, 'operator.list', { kind: 'division', division: divisionOfOffice(officeId) });
  const { offices } = deps.stores;
  const operators = await offices.listOperators(officeId);
  return Promise.all(
    operators.map(async (operator) =>
      operatorView(deps, operator, await offices.findSignIn(officeId, operator.operatorId)),
    ),
  );
}
