import type { OfficeAct } from '@health-code/shared/audit/act';
import { csvFile } from '@health-code/shared/text/csv';

export interface ActFilter {
  readonly operatorId: string;
  readonly action: string;
  readonly outcome: string;
}

export const NO_FILTER: ActFilter = { operatorId: '', action: '', outcome: '' };
/** An act that broke off has no outcome. */
export const BROKE_OFF = 'broke-off';

export const outcomeOf = ({ outcome }: Pick<OfficeAct, 'outcome'>): string => outcome ?? BROKE_OFF;

/** The acts that fit every part of the filter that is set. */
export const filtered = (
  acts: readonly OfficeAct[],
  { operatorId, action, outcome }: ActFilter,
): readonly OfficeAct[] =>
  acts.filter(
    (act) =>
      (operatorId === '' || act.operatorId === operatorId) &&
      (action === '' || act.action === action) &&
      (outcome === '' || outcomeOf(act) === outcome),
  );

/** Names and values that somebody can read, by those of the system. */
interface DetailWords {
  readonly details: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** The details of an act on one line; what has no words stands as it is. */
export const detailOf = (
  { detail }: Pick<OfficeAct, 'detail'>,
  { details, values }: DetailWords = { details: {}, values: {} },
): string =>
  Object.entries(detail)
    .map(([name, value]) => `${details[name] ?? name}: ${values[String(value)] ?? value}`)
    .join('; ');

const HEAD = ['at', 'operatorId', 'name', 'action', 'object', 'outcome', 'detail'];

/** The acts as a file for a spreadsheet, in the words of the system: whoever compares two exports compares the same. */
export const actsFile = (acts: readonly OfficeAct[]): string =>
  csvFile([
    HEAD,
    ...acts.map((act) => [act.at, act.operatorId, act.name, act.action, act.object, outcomeOf(act), detailOf(act)]),
  ]);
