import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { RowResult } from '@health-code/shared/api/rows';
import type { GrantableKind } from '@health-code/shared/authority/data-source';
import { streetOf } from '@health-code/shared/division/division';
import type { SourceCaller } from '@health-code/shared/rights/caller';
import type { Action } from '@health-code/shared/rights/rights';
import type * as z from 'zod';
import type { Needs } from '../../config/deps.ts';
import { divisionFault, fieldErrorsOf } from '../../field-errors.ts';
import { decide } from '../../rights.ts';

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

/** What a row brings, and where in it the kind and the divisions stand that the source must have been granted. */
export interface RowGrant {
  readonly action: Action;
  readonly kind: GrantableKind;
  readonly kindPointer: string;
  /** Undefined where the row names none. */
  readonly divisions: readonly (readonly [pointer: string, division: string | undefined])[];
}

/** What the source was not granted, and divisions that the directory does not list: each with the field to blame. */
export function grantErrors(
  deps: Needs<'divisions'>,
  caller: SourceCaller,
  { action, kind, kindPointer, divisions }: RowGrant,
): FieldError[] {
  const asks = (division: string | null) => decide(caller, action, { kind: 'grant', grant: kind, division });
  const ofKind = asks(null);
  const named = divisions.filter((each): each is readonly [string, string] => each[1] !== undefined);
  return [
    ...(ofKind.allowed ? [] : [rowError(kindPointer, 'not-granted', 'the source may not bring this kind')]),
    ...named.flatMap(([pointer, division]) => {
      const decision = asks(division);
      if (!decision.allowed && decision.because === 'division')
        return [rowError(pointer, 'not-granted', 'the source may not speak of this division')];
      return deps.divisions().has(streetOf(division)) ? [] : [divisionFault(pointer)];
    }),
  ];
}

/** The id as far as it can be told, so that a source finds its row again. */
function idOf(given: unknown): string | null {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  return typeof id === 'string' && id.length <= 80 ? id : null;
}
