import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { RowResult } from '@health-code/shared/api/rows';
import { type DataSource, type GrantableKind, mayBring, maySpeakOf } from '@health-code/shared/authority/data-source';
import type * as z from 'zod';
import type { Deps } from '../../config/deps.ts';
import { fieldErrorsOf } from '../../field-errors.ts';

/** A row that is right by itself, and where it stood. */
export interface RightRow<T> {
  readonly index: number;
  readonly row: T;
}

/** The answers to the rows of one request, in the order of the rows. */
export interface SortedRows<T> {
  readonly right: readonly RightRow<T>[];
  /** Has the refusals of the others already. */
  readonly results: RowResult[];
}

/** Tells the rows that are right from the wrong ones, which are answered. `faultsOf` says what no schema sees. */
export function sortRows<T>(
  rows: readonly unknown[],
  schema: z.ZodType<T>,
  faultsOf: (row: T) => readonly FieldError[],
): SortedRows<T> {
  const results: RowResult[] = [];
  const right: RightRow<T>[] = [];
  rows.forEach((given, index) => {
    const parsed = schema.safeParse(given);
    const errors = parsed.success ? faultsOf(parsed.data) : fieldErrorsOf(parsed.error, '');
    if (!parsed.success || errors.length > 0) results[index] = refused(idOf(given), errors, index);
    else right.push({ index, row: parsed.data });
  });
  return { right, results };
}

export function refused(id: string | null, errors: readonly FieldError[], index: number): RowResult {
  return {
    id,
    outcome: 'refused',
    errors: errors.map((error) => ({ ...error, pointer: `/rows/${index}${error.pointer}` })),
  };
}

export const rowError = (pointer: string, code: string, detail: string): FieldError => ({ pointer, code, detail });

export function kindErrors(source: DataSource, kind: GrantableKind, pointer: string): FieldError[] {
  return mayBring(source, kind) ? [] : [rowError(pointer, 'not-granted', 'the source may not bring this kind')];
}

const STREET_DIGITS = 9;

/** The directory ends at streets, so a village is known by its street. */
export function divisionErrors(deps: Deps, source: DataSource, pointer: string, code: string): FieldError[] {
  if (!maySpeakOf(source, code)) return [rowError(pointer, 'not-granted', 'the source may not speak of this division')];
  if (deps.divisions().has(code.slice(0, STREET_DIGITS))) return [];
  return [rowError(pointer, 'unknown', 'there is no such division')];
}

/** The id as far as it can be told, so that a source finds its row again. */
function idOf(given: unknown): string | null {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  return typeof id === 'string' && id.length <= 80 ? id : null;
}
