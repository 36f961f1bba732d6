import type { PostName } from '@health-code/shared/office/post-name';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { type ActNeeds, onRecord } from './act.ts';
import { officialFor } from './official-for.ts';
import { changeSignIn } from './sign-in-record.ts';

type EndNeeds = Needs<'settings', 'offices'>;

/** Signs the caller out. Idempotent. */
export async function endOwnOperatorSession(deps: EndNeeds, { caller, now }: Call<OperatorCaller>): Promise<void> {
  requireRight(caller, 'office.work', { kind: 'none' });
  await changeSignIn(deps, caller, now, (signIn) => ({ ...signIn, session: undefined }));
}

/** Signs a colleague out. Idempotent. Throws OPERATOR.NOT_FOUND, _POWER_MISSING, _SELF, _STEP_UP, WRITE.CONFLICT. */
export async function endOperatorSession(
  deps: EndNeeds & ActNeeds,
  { caller, officeId, operatorId, now }: Call<OperatorCaller> & PostName,
): Promise<void> {
  const act = { action: 'operator.manage', object: operatorId, detail: { does: 'sign out' } } as const;
  await onRecord(deps, caller, act, now, async () => {
    await officialFor(deps, caller, 'operator.manage', { officeId, operatorId });
    await changeSignIn(deps, { officeId, operatorId }, now, (signIn) => ({ ...signIn, session: undefined }));
  });
}
