import { OPERATOR_IDLE_MS } from '@health-code/shared/office/operator';
import type { OwnWork } from '@health-code/shared/office/own-work';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import { officeView, operatorView } from './operator-view.ts';

/** Who the caller is, at which office, and what they may do now. */
export async function getOwnWork(
  deps: Needs<'cipher', 'offices'>,
  { caller, now }: Call<OperatorCaller>,
): Promise<OwnWork> {
  requireRight(caller, 'office.work', { kind: 'none' });
  const { offices } = deps.stores;
  const { officeId, operatorId } = caller;
  const [office, operator, signIn] = await Promise.all([
    offices.find(officeId),
    offices.findOperator(officeId, operatorId),
    offices.findSignIn(officeId, operatorId),
  ]);
  if (office === undefined || operator === undefined) throw new DomainError('OPERATOR.ENDED');
  return {
    office: officeView(office),
    operator: operatorView(deps, operator, signIn),
    powers: [...caller.powers],
    isSteppedUp: caller.isSteppedUp,
    idleMs: OPERATOR_IDLE_MS,
    serverTime: toIso(now),
  };
}
