import { createHash } from 'node:crypto';
import { toIso } from '@health-code/shared/time/shanghai';
import { readWrittenTime } from '@health-code/shared/time/written-time';
import { numberOrText } from '../tool-kit/cell-values.ts';
import type { CellFault } from '../tool-kit/read-csv.ts';

/** One row of a file as the API takes it, with the line that it stands on, or why that line is none. */
export interface CsvRow {
  readonly line: number;
  readonly row: Record<string, unknown>;
  readonly faults: readonly CellFault[];
}

/** The columns that identify a person. */
export const PERSON_COLUMNS = ['documentType', 'documentNumber', 'nationality'] as const;

const DOCUMENT_COLUMNS: Readonly<Record<string, string>> = {
  documentType: 'type',
  documentNumber: 'number',
  nationality: 'nationality',
};
const NUMBER_COLUMNS = new Set(['pool', 'dose', 'revision']);

/** The cells of a line as a row over `given`. A row without an id gets one from its content, so that the same file again is the same rows. */
export function namedRow(cells: Record<string, string>, given: Record<string, string>): Record<string, unknown> {
  const person: Record<string, string> = {};
  const fields: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (cell === '') continue;
    const part = DOCUMENT_COLUMNS[column];
    if (part !== undefined) person[part] = cell;
    else fields[column] = NUMBER_COLUMNS.has(column) ? numberOrText(cell) : utc(cell);
  }
  const isAboutSomebody = Object.keys(person).length > 0;
  const row = { ...given, ...(isAboutSomebody ? { person: { type: 'resident-id', ...person } } : {}), ...fields };
  return { id: contentId(row), ...row };
}

/** An instant from a cell; a clock without a zone is that of Shanghai, and anything else is left for the check to name. */
export function utc(cell: string): string {
  const at = readWrittenTime(cell);
  return at === undefined ? cell : toIso(at);
}

function contentId(row: object): string {
  return `row-${createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 32)}`;
}

/** The column that a JSON pointer into a row means. */
export function columnOf(pointer: string): string {
  const path = pointer.replace(/^\/(rows\/\d+\/?)?/, '');
  const inPerson = Object.entries(DOCUMENT_COLUMNS).find(([, part]) => path === `person/${part}`);
  return inPerson?.[0] ?? path;
}
