import { createHash } from 'node:crypto';
import { numberOrText, WRITE_YES_OR_NO, yesOrNo } from './cell-values.ts';
import type { Columns } from './csv-dialect.ts';
import type { CellFault, CsvLine } from './read-csv.ts';

/** One line of a file of places, as the API takes it. */
export interface PlaceRow {
  readonly line: number;
  readonly place: Record<string, unknown>;
  /** Whether the line could be taken apart into cells, so that the API can be asked about them. */
  readonly isReadable: boolean;
  /** What is wrong with the line, or with cells that the API could not judge. */
  readonly faults: readonly CellFault[];
  /** Follows from the content: the same line again registers nothing twice. */
  readonly key: string;
}

const PLAIN = ['name', 'kind', 'subKind', 'division', 'address', 'creditCode'] as const;

export const PLACE_COLUMNS: Columns = {
  known: [
    ...PLAIN,
    ...['latitude', 'longitude', 'entrances', 'asksTestWithinHours', 'asksCheckOut', 'managerName', 'managerPhone'],
  ],
  required: ['name', 'kind', 'division', 'address', 'latitude', 'longitude'],
};

/** What stands between the names of entrances. */
const BETWEEN_ENTRANCES = /[|｜、;；]/;

/** The cells of a line as a place. What is no number stays text, for the check to name. */
export function placeRow({ line, cells, faults }: CsvLine): PlaceRow {
  const place: Record<string, unknown> = {};
  for (const column of PLAIN) if (cells[column]) place[column] = cells[column];
  place['location'] = { latitude: numberOr(cells['latitude']), longitude: numberOr(cells['longitude']) };
  if (cells['entrances']) place['entrances'] = namesIn(cells['entrances']);
  if (cells['asksTestWithinHours']) place['asksTestWithinHours'] = numberOr(cells['asksTestWithinHours']);
  const asksCheckOut = yesOrNo(cells['asksCheckOut'] ?? '');
  if (asksCheckOut !== undefined) place['asksCheckOut'] = asksCheckOut;
  if (cells['managerName'] || cells['managerPhone']) {
    place['manager'] = { name: cells['managerName'] ?? '', phone: cells['managerPhone'] ?? '' };
  }
  const digest = createHash('sha256').update(JSON.stringify(place)).digest('hex');
  const isReadable = faults.length === 0;
  const own = [...faults, ...answerFaults(line, cells)];
  return { line, place, isReadable, faults: own, key: `row-${digest.slice(0, 40)}` };
}

function answerFaults(line: number, { asksCheckOut = '' }: Readonly<Record<string, string>>): CellFault[] {
  const isRead = asksCheckOut === '' || yesOrNo(asksCheckOut) !== undefined;
  return isRead ? [] : [{ line, column: 'asksCheckOut', why: WRITE_YES_OR_NO }];
}

function namesIn(cell: string): string[] {
  const names = cell.split(BETWEEN_ENTRANCES).map((name) => name.trim());
  return names.filter((name) => name !== '');
}

const numberOr = (text: string | undefined) => (text === undefined || text === '' ? undefined : numberOrText(text));

/** The column that a JSON pointer into a place means. */
export function placeColumn(pointer: string): string {
  const [first = '', second = ''] = pointer.split('/').slice(1);
  if (first === 'location') return second || 'latitude, longitude';
  return first === 'manager' ? `manager${second.charAt(0).toUpperCase()}${second.slice(1)}` : first;
}
