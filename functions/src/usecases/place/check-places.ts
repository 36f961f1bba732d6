import type { FieldError } from '@health-code/shared/api/problem-schema';
import { isCreditCodeChecked } from '@health-code/shared/place/credit-code';
import { type NewPlace, newPlaceSchema } from '@health-code/shared/place/place';
import type { Deps } from '../../config/deps.ts';
import { fieldErrorsOf } from '../../field-errors.ts';

export interface PlaceCheck {
  readonly errors: FieldError[];
  /** What a reviewer would look at; it hinders nothing. */
  readonly warnings: FieldError[];
}

/** What is wrong with a place that no schema sees. */
export function placeErrors(deps: Deps, place: NewPlace): FieldError[] {
  if (deps.divisions().has(place.division)) return [];
  return [{ pointer: '/division', code: 'unknown', detail: 'there is no such division' }];
}

/** What registering each of these would say. */
export function checkPlaces(deps: Deps, rows: readonly unknown[]): PlaceCheck[] {
  return rows.map((row) => {
    const parsed = newPlaceSchema.safeParse(row);
    if (!parsed.success) return { errors: fieldErrorsOf(parsed.error, ''), warnings: [] };
    return { errors: placeErrors(deps, parsed.data), warnings: placeWarnings(parsed.data) };
  });
}

function placeWarnings({ creditCode }: NewPlace): FieldError[] {
  if (creditCode === undefined || isCreditCodeChecked(creditCode)) return [];
  return [{ pointer: '/creditCode', code: 'check-digit', detail: 'does not fit its check character' }];
}
