/** What stands between the cells of a line; spreadsheets write one of these, by the region that they are set to. */
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** One record of RFC 4180, with the line that it begins on; `why` where it is none. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly why?: string;
}

/** No honest record is longer; what a stray quotation mark opens must not take the whole file with it. */
export const LONGEST_RECORD = 64 * 1024;

interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The records of a text that comes in pieces. Unlike a strict reader it goes on behind a record that is wrong: a quotation mark
 * that nothing closes costs the line that it stands on and no other.
 */
export async function* csvRecords(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<CsvRecord> {
  let open: Line[] = [];
  for await (const line of linesOf(text)) {
    open.push(line);
    // A cell that goes on can end only at a quotation mark.
    if (open.length > 1 && !line.text.includes('"') && lengthOf(open) <= LONGEST_RECORD) continue;
    open = yield* takeRecords(open, delimiter);
    if (lengthOf(open) > LONGEST_RECORD) open = yield* giveUpFirst(open, delimiter);
  }
  while (open.length > 0) open = yield* giveUpFirst(open, delimiter);
}

const lengthOf = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Takes every whole record from the lines; gives back those that wait for a quotation mark. */
function* takeRecords(lines: Line[], delimiter: Delimiter): Generator<CsvRecord, Line[]> {
  let waiting = lines;
  for (let count = 1; count <= waiting.length; count += 1) {
    const taken = waiting.slice(0, count);
    if (count > 1 && !(taken[count - 1] as Line).text.includes('"')) continue;
    const reading = readRecord(taken.map((line) => line.text).join('\n'), delimiter);
    if (reading === 'open') continue;
    yield { line: (taken[0] as Line).number, ...reading };
    waiting = waiting.slice(count);
    count = 0;
  }
  return waiting;
}

/** The first line opens what nothing closes: it is wrong, and those behind it are read anew. */
function* giveUpFirst([first, ...others]: Line[], delimiter: Delimiter): Generator<CsvRecord, Line[]> {
  yield { line: (first as Line).number, cells: [], why: NEVER_CLOSED };
  return yield* takeRecords(others, delimiter);
}

const NEVER_CLOSED = 'a quotation mark opens a cell, and none closes it';
const TEXT_BEHIND = 'text stands behind a closing quotation mark';
const QUOTED = /"([^"]*(?:""[^"]*)*)" */y;

/** The cells of one record, or `open` while a quoted cell goes on. */
function readRecord(text: string, delimiter: Delimiter): { cells: string[]; why?: string } | 'open' {
  const cells: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const cell = text.charAt(at) === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    if (cell === undefined) return 'open';
    if (cell.end < text.length && text.charAt(cell.end) !== delimiter) return { cells: [], why: TEXT_BEHIND };
    cells.push(cell.text);
    at = cell.end;
  }
  return { cells };
}

interface Cell {
  readonly text: string;
  /** Where the delimiter behind it stands, or the text ends. */
  readonly end: number;
}

function quotedCell(text: string, at: number): Cell | undefined {
  QUOTED.lastIndex = at;
  const match = QUOTED.exec(text);
  return match === null ? undefined : { text: (match[1] as string).replaceAll('""', '"'), end: QUOTED.lastIndex };
}

/** A quotation mark inside a cell that did not begin with one is text: 8" pipe. */
function plainCell(text: string, at: number, delimiter: Delimiter): Cell {
  const found = text.indexOf(delimiter, at);
  const end = found < 0 ? text.length : found;
  return { text: text.slice(at, end), end };
}

/** The lines of a text, however they end: in CR LF, LF, or CR alone. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let number = 1;
  for await (const piece of text) {
    rest += piece;
    // A CR at the end of a piece may be half of a CR LF.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    const lines = whole.split(/\r\n|\n|\r/);
    rest = (lines.pop() as string) + rest.slice(whole.length);
    for (const line of lines) yield { number: number++, text: line };
  }
  for (const line of rest.split('\r')) if (line !== '') yield { number: number++, text: line };
}
