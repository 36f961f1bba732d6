import { PAGE_ROWS } from '@health-code/shared/api/page';
import type { OfficeAct } from '@health-code/shared/audit/act';
import { divisionOfOffice, type OfficeId } from '@health-code/shared/office/office';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { startOfDay, toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { PagedCall, TellingPage } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import type { ActRecord } from '../../stores/act/act-store.ts';
import { nameOf } from './operator-view.ts';

export interface ListActs extends PagedCall<OperatorCaller> {
  readonly officeId: OfficeId;
  /** The first and the last day, in Shanghai; both included. */
  readonly from: string;
  readonly to: string;
}

/** What the officials of an office did and tried, newest first, in pages. Throws OFFICE.OUTSIDE, OPERATOR.POWER_MISSING, REQUEST.INVALID. */
export async function listActs(
  deps: Needs<'cipher' | 'cursors', 'acts' | 'offices'>,
  { caller, officeId, from, to, cursor }: ListActs,
): Promise<TellingPage<OfficeAct>> {
  requireRight(caller, 'audit.read', { kind: 'division', division: divisionOfOffice(officeId) });
  const list = ['acts', officeId, from, to];
  const range = { from: dayStart(from), to: dayStart(to) + MS_PER_DAY };
  const page = { limit: PAGE_ROWS, after: deps.cursors.open(list, cursor) };
  const { items, next } = await deps.stores.acts.list(officeId, { ...range, ...page });
  const names = await namesOf(deps, officeId);
  return { rows: items.map((act) => actView(act, names)), next: deps.cursors.seal(list, next) };
}

const dayStart = (day: string): number => startOfDay(Date.parse(`${day}T12:00:00+08:00`));

async function namesOf(deps: Needs<'cipher', 'offices'>, officeId: OfficeId): Promise<ReadonlyMap<string, string>> {
  const operators = await deps.stores.offices.listOperators(officeId);
  return new Map(operators.map(({ operatorId, sealedName }) => [operatorId, nameOf(deps, operatorId, sealedName)]));
}

const actView = (
  { officeId, actId, operatorId, action, object, detail, at, outcome }: ActRecord,
  names: ReadonlyMap<string, string>,
): OfficeAct => ({
  ...{ officeId, actId, operatorId, action, object, detail },
  name: names.get(operatorId) ?? '',
  at: toIso(at),
  outcome: outcome ?? null,
});
