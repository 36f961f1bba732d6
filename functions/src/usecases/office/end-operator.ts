import type { Operator } from '@health-code/shared/office/operator';
import type { PostName } from '@health-code/shared/office/post-name';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { lostRaceAs } from '../../domain-error.ts';
import { type ActNeeds, onRecord } from './act.ts';
import { releaseManager } from './managers.ts';
import { officialFor } from './official-for.ts';
import { operatorView } from './operator-view.ts';

export interface EndOperator extends Call<OperatorCaller>, PostName {}

/**
 * Ends somebody's work at an office: with their next request they are out, wherever they are signed in. Idempotent. Throws
 * OPERATOR.NOT_FOUND, _POWER_MISSING, _SELF, _STEP_UP, OFFICE.LAST_MANAGER, WRITE.CONFLICT.
 */
export async function endOperator(
  deps: Needs<'cipher', 'offices'> & ActNeeds,
  { caller, officeId, operatorId, now }: EndOperator,
): Promise<Operator> {
  const act = { action: 'operator.manage', object: operatorId, detail: { does: 'end' } } as const;
  return onRecord(deps, caller, act, now, async () => {
    const operator = await officialFor(deps, caller, 'operator.manage', { officeId, operatorId });
    if (operator.state === 'ended') return operatorView(deps, operator, undefined);
    await releaseManager(deps, officeId, operatorId, now);
    const { invitation: _invitation, recovery: _recovery, ...rest } = operator;
    const ended = { ...rest, state: 'ended', grants: [], revision: operator.revision + 1 } as const;
    await deps.stores.offices.putOperator(ended).catch(lostRaceAs('WRITE.CONFLICT'));
    return operatorView(deps, ended, undefined);
  });
}
