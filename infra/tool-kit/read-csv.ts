import { cleanLine } from '@health-code/shared/text/clean';
import { withoutGuard } from '@health-code/shared/text/csv';
import { csvRecords, type Delimiter, LONGEST_RECORD } from '@health-code/shared/text/csv-records';
import { type Columns, DELIMITER_NAMES, delimiterOf, type Header, readHeader, tellsDelimiter } from './csv-dialect.ts';
import { type Encoding, encodingOf, textOf } from './text-file.ts';
import { ToolError } from './tool-error.ts';

/** What is wrong with one cell of a file, or with a whole line. */
export interface CellFault {
  readonly line: number;
  readonly column: string;
  readonly why: string;
}

/** One line of a file: its cells by the names of their columns, or why it cannot be read. A fault of a line is one of that line alone. */
export interface CsvLine {
  readonly line: number;
  readonly cells: Record<string, string>;
  readonly faults: readonly CellFault[];
}

/**
 * Reads a file of comma-separated values line by line, as spreadsheets export it: in UTF-8, UTF-16 or GB18030, separated by
 * commas, semicolons or tabs. A file of any size takes the memory of one line. Throws a ToolError where the file as a whole
 * cannot be read; `onDialect` hears how it was read.
 */
export async function* readCsv(
  file: string,
  columns: Columns,
  onDialect: (dialect: string) => void = () => undefined,
): AsyncGenerator<CsvLine> {
  const encoding = await encodingOf(file);
  const { delimiter, text } = await beginning(textOf(file, encoding));
  onDialect(inWords(encoding, delimiter));
  let header: Header | undefined;
  for await (const { line, cells: raw, why } of csvRecords(text, delimiter)) {
    if (line === 1 && tellsDelimiter(raw.join(delimiter))) continue;
    const cells = raw.map((cell) => cleanLine(withoutGuard(cell)));
    if (header === undefined) header = readHeader(whyNot(why, cells), columns);
    else if (why !== undefined) yield { line, cells: {}, faults: [{ line, column: 'line', why }] };
    else if (cells.some((cell) => cell !== '')) yield named(line, cells, header);
  }
  if (header === undefined) throw new ToolError(`${file} is empty`);
}

function whyNot(why: string | undefined, cells: readonly string[]): readonly string[] {
  if (why !== undefined) throw new ToolError(`line 1: ${why}`);
  return cells;
}

const inWords = (encoding: Encoding, delimiter: Delimiter) =>
  `read as ${encoding}, separated by ${DELIMITER_NAMES[delimiter]}s`;

/** The delimiter that the first line shows, and the whole text again. */
async function beginning(pieces: AsyncGenerator<string>) {
  let start = '';
  while (!/[\r\n]/.test(start) && start.length < LONGEST_RECORD) {
    const { value, done } = await pieces.next();
    if (done === true) break;
    start += value;
  }
  const text = async function* () {
    yield start;
    yield* pieces;
  };
  return { delimiter: delimiterOf(start.split(/[\r\n]/, 1)[0] as string), text: text() };
}

function named(line: number, cells: readonly string[], header: Header): CsvLine {
  const named: Record<string, string> = {};
  header.forEach((column, index) => {
    if (column !== undefined) named[column] = cells[index] ?? '';
  });
  const stray = cells.findIndex((cell, index) => cell !== '' && header[index] === undefined);
  if (stray < 0) return { line, cells: named, faults: [] };
  const why = `a value stands in column ${stray + 1}, which has no name: is there one delimiter too many?`;
  return { line, cells: {}, faults: [{ line, column: 'line', why }] };
}
