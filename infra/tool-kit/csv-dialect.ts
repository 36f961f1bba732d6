import { DELIMITERS, type Delimiter } from '@health-code/shared/text/csv-records';
import { ToolError } from './tool-error.ts';

export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

/** The line by which Excel tells itself the delimiter: sep=; */
const TOLD = /^\uFEFF?sep=([,;\t])$/i;

export const tellsDelimiter = (line: string): boolean => TOLD.test(line);

/** The delimiter of a file by its first line: the one that it tells, or that stands there most often. Throws a ToolError where none does. */
export function delimiterOf(firstLine: string): Delimiter {
  const told = TOLD.exec(firstLine)?.[1];
  if (told !== undefined) return told as Delimiter;
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: firstLine.split(delimiter).length - 1 }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  if (best.count > 0) return best.delimiter;
  const found = /[，；|]/.exec(firstLine)?.[0];
  const hint = found === undefined ? '' : `; found ${found} there`;
  throw new ToolError(
    `the first line names one column only: columns are separated by a comma, a semicolon or a tab${hint}`,
  );
}

/** The columns of a file by their positions; undefined for one without a name. */
export type Header = readonly (string | undefined)[];

/** What files of a kind may have for columns. */
export interface Columns {
  readonly known: readonly string[];
  readonly required?: readonly string[];
  /** Whether columns that nobody knows are passed over, as in a file that was written for more than one purpose. */
  readonly passesOverOthers?: boolean;
}

/** Reads the names of the columns; letter case, gaps and underscores in them mean nothing. Throws a ToolError that names every column that is unknown, doubled or missing. */
export function readHeader(
  cells: readonly string[],
  { known, required = [], passesOverOthers = false }: Columns,
): Header {
  const nameOf = new Map(known.map((name) => [bare(name), name]));
  const header = cells.map((cell) => (cell === '' ? undefined : (nameOf.get(bare(cell)) ?? cell)));
  const named = header.filter((name) => name !== undefined);
  const isNew = (name: string) => !passesOverOthers && !known.includes(name);
  const faults = [
    ...named.filter(isNew).map((name) => `unknown column ${name}`),
    ...known.filter((name) => named.indexOf(name) !== named.lastIndexOf(name)).map((name) => `two columns ${name}`),
    ...required.filter((name) => !named.includes(name)).map((name) => `no column ${name}`),
  ];
  if (faults.length === 0) return header;
  throw new ToolError(`line 1: ${faults.join(', ')}. Columns: ${known.join(', ')}`);
}

const bare = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');
