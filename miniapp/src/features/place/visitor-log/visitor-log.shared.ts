import { csvFile } from '@health-code/shared/text/csv';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { staffDecision } from '@health-code/shared/visit/staff-decision';
import type { VisitorLogRow } from '@health-code/shared/visit/visitor-log';
import { clockTime, dayKey } from '../../../i18n/times.shared';
import type { Words } from '../../../i18n/zh';
import { hourName } from '../parts/hours-chart.shared';

/** As long as visits are kept. */
const DAYS_KEPT = 30;

/** The days that a visitor log can be read for, today first: any instant of each, and its key. */
export function keptDays(now: number): { readonly day: string; readonly at: number }[] {
  return Array.from({ length: DAYS_KEPT }, (_value, ago) => now - ago * MS_PER_DAY).map((at) => ({
    day: dayKey(at),
    at,
  }));
}

/** The rows of all pages. */
export function rowsOf(pages: readonly { readonly rows: readonly VisitorLogRow[] }[]): VisitorLogRow[] {
  return pages.flatMap(({ rows }) => rows);
}

/** `00` to `23`, by Shanghai's clock. */
export function hourOf(at: number): string {
  return clockTime(at).slice(0, 2);
}

export const HOURS = Array.from({ length: 24 }, (_value, hour) => hourName(hour));

const fullTime = (iso: string) => `${dayKey(Date.parse(iso))} ${clockTime(Date.parse(iso))}`;

/** What staff decided about an arrival; empty where the door decided. */
function decisionWords({ visitorLog }: Words, row: VisitorLogRow): string {
  const decision = staffDecision(row);
  return decision === undefined ? '' : visitorLog.decisions[decision];
}

/** The times before the person corrected them; empty where nobody did. */
const originalTimes = ({ original }: VisitorLogRow): string[] =>
  [original?.at, original?.leftAt].map((time) => (time == null ? '' : fullTime(time)));

/** The rows as a file for a spreadsheet, with a line of headings first. */
export function visitorLogCsv(words: Words, rows: readonly VisitorLogRow[]): string {
  const { columns } = words.visitorLog;
  const table = rows.map((row) => [
    fullTime(row.at),
    row.leftAt === null ? '' : fullTime(row.leftAt),
    row.entrance || words.checkIn.mainEntrance,
    row.name,
    row.documentNumber,
    words.colours[row.colour].code,
    words.visits.methods[row.method],
    decisionWords(words, row),
    ...originalTimes(row),
  ]);
  return csvFile([Object.values(columns), ...table]);
}
