import { NO_FAILED_TRIES } from '@health-code/shared/office/lock-out';
import type { PostName } from '@health-code/shared/office/post-name';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { OperatorRecord } from '../../stores/office/office-store.ts';
import { type ActNeeds, onRecord } from './act.ts';
import { officialFor } from './official-for.ts';
import { changeSignIn } from './sign-in-record.ts';

type RecoverNeeds = Needs<'settings', 'offices'>;

/** For so long a second colleague may agree. */
const AGREE_MS = MS_PER_DAY;

/** Whether one colleague has asked so far, or a second one has agreed. */
export type Recovery = 'asked' | 'done';

/**
 * Has somebody who lost their factors make new ones: two colleagues ask for it within a day, and only then are the old ones
 * forgotten and the session ended. Their account stays what it was, so a colleague alone takes nobody over, and two take
 * nobody over without the phone. Idempotent for the one who asked. Throws OPERATOR.NOT_FOUND, _POWER_MISSING, _SELF,
 * _STEP_UP, WRITE.CONFLICT.
 */
export async function recoverOperator(
  deps: RecoverNeeds & ActNeeds,
  { caller, now, officeId, operatorId }: Call<OperatorCaller> & PostName,
): Promise<Recovery> {
  const act = { action: 'operator.manage', object: operatorId, detail: { does: 'recover' } } as const;
  return onRecord(deps, caller, act, now, async () => {
    const operator = await officialFor(deps, caller, 'operator.manage', { officeId, operatorId });
    if (operator.state !== 'active') throw new DomainError('OPERATOR.NOT_FOUND');
    const { recovery } = operator;
    const isOpen = recovery !== undefined && now < recovery.at + AGREE_MS;
    if (isOpen && recovery.by !== caller.operatorId) return forgetFactors(deps, operator, now);
    if (!isOpen) await write(deps, { ...operator, recovery: { by: caller.operatorId, at: now } });
    return 'asked';
  });
}

async function write({ stores }: RecoverNeeds, operator: OperatorRecord): Promise<void> {
  const next = { ...operator, revision: operator.revision + 1 };
  await stores.offices.putOperator(next).catch(lostRaceAs('WRITE.CONFLICT'));
}

/** The factors first: what breaks off leaves somebody out, and no old factor in force. */
async function forgetFactors(deps: RecoverNeeds, operator: OperatorRecord, now: number): Promise<'done'> {
  const none = { passkeys: [], totp: undefined, challenge: undefined, session: undefined, ...NO_FAILED_TRIES };
  await changeSignIn(deps, operator, now, (signIn) => ({ ...signIn, ...none }));
  await write(deps, { ...operator, state: 'joining', recovery: undefined });
  return 'done';
}
