import { OPERATOR_IDLE_MS } from '@health-code/shared/office/operator';
import type { OwnWork } from '@health-code/shared/office/own-work';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import { findPost } from './find-post.ts';
import { officeView, operatorView } from './operator-view.ts';

/** Who the caller is, at which office, and what they may do now. */
export async function getOwnWork(
  deps: Needs<'cipher', 'offices'>,
  { caller, now }: Call<OperatorCaller>,
): Promise<OwnWork> {
  requireRight(caller, 'office.work', { kind: 'none' });
  const found = await findPost(deps, caller);
  if (found === undefined) throw new DomainError('OPERATOR.ENDED');
  return {
    office: officeView(found.office),
    operator: operatorView(deps, found.operator, found.signIn),
    powers: [...caller.powers],
    isSteppedUp: caller.isSteppedUp,
    idleMs: OPERATOR_IDLE_MS,
    serverTime: toIso(now),
  };
}
