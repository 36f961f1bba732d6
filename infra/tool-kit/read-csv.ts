import { createReadStream } from 'node:fs';
import { withoutGuard } from '@health-code/shared/text/csv';
import { parse } from 'csv-parse';
import { ToolError } from './tool-error.ts';

/** Reads a CSV file with a header row, row by row: a file of any size takes the memory of one row. */
export async function* readCsv(file: string): AsyncGenerator<{ line: number; cells: Record<string, string> }> {
  const parser = createReadStream(file).pipe(
    parse({ columns: true, bom: true, trim: true, skip_empty_lines: true, info: true }),
  );
  try {
    for await (const { record, info } of parser) yield { line: info.lines, cells: unguarded(record) };
  } catch (error) {
    throw new ToolError(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
}

/** What a cell says, also where it comes from a file that was guarded against formulas. */
function unguarded(cells: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, withoutGuard(text)]));
}
