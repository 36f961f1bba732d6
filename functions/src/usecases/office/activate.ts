import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { lostRaceAs } from '../../domain-error.ts';
import type { OperatorRecord } from '../../stores/office/office-store.ts';
import { countManager, managesUntil } from './managers.ts';

/** Has somebody work who has joined and made a factor. Throws WRITE.CONFLICT. */
export async function activate(
  deps: Needs<'settings', 'offices'>,
  operator: OperatorRecord,
  now: number,
): Promise<void> {
  const { officeId, operatorId, grants, revision } = operator;
  const until = managesUntil(grants);
  // Counted first: what breaks off is finished by the next sign-in, and until then nobody is at work who is not counted.
  if (until !== undefined) await countManager(deps, officeId, { operatorId, until });
  const { invitation: _invitation, recovery: _recovery, ...rest } = operator;
  const expiresAt = keptUntil('operator', now, deps.settings);
  const active = { ...rest, state: 'active', revision: revision + 1, expiresAt } as const;
  await deps.stores.offices.putOperator(active).catch(lostRaceAs('WRITE.CONFLICT'));
}
