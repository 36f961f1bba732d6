import { CITY_CARD_ROW_FIELDS, cityCardRowSchema } from '@health-code/shared/card/city-card-schema';
import { factRowFields, factRowSchema, SOURCE_FACT_KINDS } from '@health-code/shared/facts/fact-row';
import type * as z from 'zod';
import type { Columns } from '../tool-kit/csv-dialect.ts';
import { type CsvRow, namedRow, PERSON_COLUMNS } from './csv-rows.ts';

/** What can be brought in from a file: how a line becomes a row, what a right row is, and where rows are sent. */
export interface ImportKind {
  readonly path: string;
  readonly schema: z.ZodType;
  readonly columns: Columns;
  rowOf(cells: Record<string, string>): Record<string, unknown>;
  /** The request that sends these rows of a batch. */
  bodyOf(rows: readonly CsvRow[], batch: string): object;
}

export const IMPORT_KINDS: readonly string[] = [...SOURCE_FACT_KINDS, 'city-card'];

/** Undefined for a kind that nobody knows. */
export function importKind(name: string | undefined): ImportKind | undefined {
  if (name === 'city-card') {
    return {
      path: '/v1/city-cards',
      schema: cityCardRowSchema,
      columns: { known: [...PERSON_COLUMNS, ...CITY_CARD_ROW_FIELDS] },
      rowOf: (cells) => namedRow(cells, { state: 'active' }),
      bodyOf: (rows) => ({ rows: rows.map(({ row }) => row) }),
    };
  }
  const kind = SOURCE_FACT_KINDS.find((known) => known === name);
  if (kind === undefined) return undefined;
  return {
    path: '/v1/facts',
    schema: factRowSchema,
    columns: { known: [...PERSON_COLUMNS, ...factRowFields(kind)] },
    rowOf: (cells) => namedRow(cells, { kind }),
    bodyOf: (rows, batch) => ({ batch, rows: rows.map(({ row, line }) => ({ row: line, ...row })) }),
  };
}
