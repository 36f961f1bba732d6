import { divisionOfOffice } from '@health-code/shared/office/office';
import type { Operator } from '@health-code/shared/office/operator';
import type { PostName } from '@health-code/shared/office/post-name';
import type { Granted } from '@health-code/shared/office/powers';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { OperatorRecord } from '../../stores/office/office-store.ts';
import { type ActNeeds, onRecord } from './act.ts';
import { requireGrantable } from './grant-errors.ts';
import { countManager, managesUntil, releaseManager } from './managers.ts';
import { officialFor } from './official-for.ts';
import { operatorView } from './operator-view.ts';

type ChangeNeeds = Needs<'cipher' | 'settings', 'offices'>;

export interface ChangePowers extends Call<OperatorCaller>, PostName {
  /** All that the official has from now on. */
  readonly powers: readonly Granted[];
  /** Of the official as they were read. */
  readonly revision: number;
}

/**
 * Gives an official other powers. The same again changes nothing. Throws OPERATOR.NOT_FOUND, _POWER_MISSING, _SELF, _LACKS,
 * _STEP_UP, _CHANGED, OFFICE.LAST_MANAGER, REQUEST.INVALID, WRITE.CONFLICT.
 */
export async function changePowers(
  deps: ChangeNeeds & ActNeeds,
  { caller, officeId, operatorId, powers, revision, now }: ChangePowers,
): Promise<Operator> {
  const list = powers.map(({ power, until }) => `${power} ${until.slice(0, 10)}`).join(', ');
  const act = { action: 'operator.manage', object: operatorId, detail: { does: 'powers', powers: list } } as const;
  return onRecord(deps, caller, act, now, async () => {
    const operator = await officialFor(deps, caller, 'operator.manage', { officeId, operatorId });
    const grantee = { operatorId, division: divisionOfOffice(officeId), grants: operator.grants };
    requireGrantable(caller, grantee, powers, now);
    const changed = await writePowers(deps, operator, { powers, revision, now });
    return operatorView(deps, changed, await deps.stores.offices.findSignIn(officeId, operatorId));
  });
}

async function writePowers(
  deps: ChangeNeeds,
  operator: OperatorRecord,
  { powers, revision, now }: Pick<ChangePowers, 'powers' | 'revision' | 'now'>,
): Promise<OperatorRecord> {
  const { officeId, operatorId, state } = operator;
  if (state === 'ended') throw new DomainError('OPERATOR.NOT_FOUND');
  const until = state === 'active' ? managesUntil(powers) : undefined;
  if (until === undefined) await releaseManager(deps, officeId, operatorId, now);
  const changed = await put(deps, operator, { grants: powers, revision, now });
  if (until !== undefined) await countManager(deps, officeId, { operatorId, until });
  return changed;
}

/** What stands already is not written again, and so a retry goes through. */
async function put(
  { stores, settings }: ChangeNeeds,
  operator: OperatorRecord,
  { grants, revision, now }: { grants: readonly Granted[]; revision: number; now: number },
): Promise<OperatorRecord> {
  if (JSON.stringify(grants) === JSON.stringify(operator.grants)) return operator;
  if (revision !== operator.revision) throw new DomainError('OPERATOR.CHANGED');
  const changed = { ...operator, grants, revision: revision + 1, expiresAt: keptUntil('operator', now, settings) };
  await stores.offices.putOperator(changed).catch(lostRaceAs('OPERATOR.CHANGED'));
  return changed;
}
