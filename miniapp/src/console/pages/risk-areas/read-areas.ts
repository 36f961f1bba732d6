import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { withoutGuard } from '@health-code/shared/text/csv';
import { csvRecords, DELIMITERS, type Delimiter } from '@health-code/shared/text/csv-records';
import { toIso } from '@health-code/shared/time/shanghai';
import { readWrittenTime } from '@health-code/shared/time/written-time';

export const COLUMNS = ['division', 'level', 'from', 'to', 'decree'] as const;
type Column = (typeof COLUMNS)[number];

/** What is wrong with a line; without a column it is the line as a whole. */
export interface LineFault {
  readonly line: number;
  readonly fault: 'columns' | 'line' | 'level' | 'division' | 'from' | 'to' | 'decree' | 'repeated';
}

export interface ReadAreas {
  readonly areas: readonly RiskArea[];
  readonly faults: readonly LineFault[];
}

const DIVISION = /^(?:00|[1-9]\d(?:\d{2}(?:\d{2}(?:\d{3}(?:\d{3})?)?)?)?)$/;

/**
 * A list of areas as a spreadsheet exports or copies it: the first line names the columns. A clock without a zone is that
 * of Shanghai. The server judges the rest.
 */
export async function readAreas(text: string, levels: readonly RiskArea['level'][]): Promise<ReadAreas> {
  const areas: RiskArea[] = [];
  const faults: LineFault[] = [];
  const seen = new Set<string>();
  let header: readonly string[] | undefined;
  for await (const { line, cells: raw, why } of csvRecords(once(text.replace(/^\uFEFF/, '')), delimiterOf(text))) {
    const cells = raw.map((cell) => withoutGuard(cell).trim());
    if (why !== undefined) faults.push({ line, fault: 'line' });
    else if (header === undefined) {
      header = cells.map((cell) => cell.toLowerCase());
      if (!hasColumns(header)) return { areas: [], faults: [{ line, fault: 'columns' }] };
    } else if (cells.some(Boolean)) take(line, namedBy(header, cells));
  }
  return { areas, faults };

  function take(line: number, cells: Cells): void {
    const area = areaOf(cells, levels);
    const found = 'fault' in area ? area.fault : repeated(area);
    if (found !== undefined) faults.push({ line, fault: found });
    else areas.push(area as RiskArea);
  }

  function repeated({ division, level, from }: RiskArea): 'repeated' | undefined {
    const key = `${division} ${level} ${from}`;
    if (seen.has(key)) return 'repeated';
    seen.add(key);
    return undefined;
  }
}

type Cells = Readonly<Record<Column, string>>;

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** Whichever stands most often in the first line. */
function delimiterOf(text: string): Delimiter {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const count = (delimiter: Delimiter) => first.split(delimiter).length;
  return DELIMITERS.reduce((most, next) => (count(next) > count(most) ? next : most));
}

const hasColumns = (header: readonly string[]): boolean =>
  COLUMNS.every((column) => column === 'to' || header.includes(column));

function namedBy(header: readonly string[], cells: readonly string[]): Cells {
  const cell = (column: Column) => cells[header.indexOf(column)] ?? '';
  return {
    division: cell('division'),
    level: cell('level'),
    from: cell('from'),
    to: cell('to'),
    decree: cell('decree'),
  };
}

function areaOf(cells: Cells, levels: readonly RiskArea['level'][]): RiskArea | { fault: LineFault['fault'] } {
  const level = levels.find((each) => each === cells.level.toLowerCase());
  const from = readWrittenTime(cells.from);
  const to = cells.to === '' ? null : readWrittenTime(cells.to);
  if (!DIVISION.test(cells.division)) return { fault: 'division' };
  if (level === undefined) return { fault: 'level' };
  if (from === undefined) return { fault: 'from' };
  if (to === undefined || (to !== null && to <= from)) return { fault: 'to' };
  if (cells.decree === '') return { fault: 'decree' };
  return {
    division: cells.division,
    level,
    from: toIso(from),
    to: to === null ? null : toIso(to),
    decree: cells.decree,
  };
}
