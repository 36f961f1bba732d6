import type { RowResult } from '@health-code/shared/api/rows';
import type * as z from 'zod';
import type { CellFault } from '../tool-kit/read-csv.ts';
import { type CsvRow, columnOf } from './csv-rows.ts';

export interface Tally {
  recorded: number;
  repeated: number;
  held: number;
  refused: number;
}

export interface ImportOptions {
  readonly rows: AsyncIterable<CsvRow>;
  /** What a right row is. */
  readonly schema: z.ZodType;
  /** Sends one batch and gives an answer for each of its rows, in order. */
  readonly send: (rows: readonly CsvRow[]) => Promise<readonly RowResult[]>;
  readonly onProgress: (tally: Readonly<Tally>) => void;
  /** Told of what was refused and of what is held. */
  readonly onRefusal: (refusal: CellFault) => void;
}

/** What one call of the API takes. */
const ROWS_PER_BATCH = 500;

/** Brings in a file batch by batch. A row that is wrong by itself is named without being sent; every other gets the API's answer. */
export async function importRows(options: ImportOptions, tally: Tally = emptyTally()): Promise<Tally> {
  let batch: CsvRow[] = [];
  for await (const row of options.rows) {
    const faults = row.faults.length > 0 ? row.faults : localFaults(options.schema, row);
    if (faults.length === 0) batch.push(row);
    else tally.refused += 1;
    for (const fault of faults) options.onRefusal(fault);
    if (batch.length === ROWS_PER_BATCH) {
      await sendBatch(options, batch, tally);
      batch = [];
    }
  }
  await sendBatch(options, batch, tally);
  return tally;
}

export const emptyTally = (): Tally => ({ recorded: 0, repeated: 0, held: 0, refused: 0 });

async function sendBatch(options: ImportOptions, batch: readonly CsvRow[], tally: Tally): Promise<void> {
  const results = batch.length === 0 ? [] : await options.send(batch);
  for (const [index, result] of results.entries()) {
    const { line } = batch[index] as CsvRow;
    tally[result.outcome] += 1;
    if (result.heldFor !== undefined) options.onRefusal({ line, column: 'held', why: result.heldFor.words.en });
    for (const { pointer, detail } of result.errors) {
      options.onRefusal({ line, column: columnOf(pointer), why: detail });
    }
  }
  options.onProgress(tally);
}

function localFaults(schema: z.ZodType, { line, row }: CsvRow): CellFault[] {
  const issues = schema.safeParse(row).error?.issues ?? [];
  return issues.map((issue) => {
    const isUnknown = issue.code === 'unrecognized_keys';
    const pointer = `/${isUnknown ? issue.keys.join(', ') : issue.path.join('/')}`;
    return { line, column: columnOf(pointer), why: isUnknown ? 'unknown column for this kind' : issue.message };
  });
}
