import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { RowResult } from '@health-code/shared/api/rows';
import type * as z from 'zod';
import { type CsvRow, columnOf } from './csv-rows.ts';

export interface Tally {
  recorded: number;
  repeated: number;
  refused: number;
}

export interface RowRefusal {
  readonly line: number;
  readonly column: string;
  readonly why: string;
}

export interface ImportOptions {
  readonly rows: AsyncIterable<CsvRow>;
  /** What a right row is. */
  readonly schema: z.ZodType;
  /** Sends one batch and gives an answer for each of its rows, in order. */
  readonly send: (rows: readonly CsvRow[]) => Promise<readonly RowResult[]>;
  readonly onProgress: (tally: Readonly<Tally>) => void;
  readonly onRefusal: (refusal: RowRefusal) => void;
}

/** What one call of the API takes. */
const ROWS_PER_BATCH = 500;

/** Brings in a file batch by batch. A row that is wrong by itself is named without being sent; every other gets the API's answer. */
export async function importRows(options: ImportOptions): Promise<Tally> {
  const tally: Tally = { recorded: 0, repeated: 0, refused: 0 };
  const refuse = (line: number, column: string, why: string) => options.onRefusal({ line, column, why });
  let batch: CsvRow[] = [];
  const flush = async () => {
    const results = batch.length === 0 ? [] : await options.send(batch);
    results.forEach((result, index) => {
      tally[result.outcome] += 1;
      const line = (batch[index] as CsvRow).line;
      for (const error of result.errors) refuse(line, columnOf(error.pointer), error.detail);
    });
    batch = [];
    options.onProgress(tally);
  };
  for await (const row of options.rows) {
    const errors = localErrors(options.schema, row);
    if (errors.length === 0) batch.push(row);
    else tally.refused += 1;
    for (const error of errors) refuse(row.line, columnOf(error.pointer), error.detail);
    if (batch.length === ROWS_PER_BATCH) await flush();
  }
  await flush();
  return tally;
}

function localErrors(schema: z.ZodType, { row }: CsvRow): Pick<FieldError, 'pointer' | 'detail'>[] {
  const parsed = schema.safeParse(row);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    pointer: `/${issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('/')}`,
    detail: issue.code === 'unrecognized_keys' ? 'unknown column for this kind' : issue.message,
  }));
}
