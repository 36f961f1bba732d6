import type { FieldError } from '@health-code/shared/api/problem-schema';
import { isCreditCodeChecked } from '@health-code/shared/place/credit-code';
import { type NewPlace, newPlaceSchema } from '@health-code/shared/place/place';
import { missingOnPosters } from '@health-code/shared/place/poster-characters';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldErrorsOf } from '../../field-errors.ts';
import { PLACE_CHECKS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import { placeErrors } from './place-errors.ts';

export interface PlaceCheck {
  readonly errors: FieldError[];
  /** What a reviewer would look at; it prevents nothing. */
  readonly warnings: FieldError[];
}

export interface CheckPlaces extends Call {
  readonly rows: readonly unknown[];
}

/** What registering each of these would say. Registers nothing. Throws REQUEST.TOO_MANY. */
export async function checkPlaces(
  deps: Needs<'divisions', 'quotas'>,
  { caller, rows, now }: CheckPlaces,
): Promise<PlaceCheck[]> {
  await takeQuota(deps, PLACE_CHECKS, caller.accountId, now);
  return rows.map((row) => {
    const parsed = newPlaceSchema.safeParse(row);
    if (!parsed.success) return { errors: fieldErrorsOf(parsed.error, ''), warnings: [] };
    return { errors: placeErrors(deps, parsed.data), warnings: placeWarnings(parsed.data) };
  });
}

function placeWarnings(place: NewPlace): FieldError[] {
  const entrances = (place.entrances ?? []).flatMap((name, index) => lettersWarnings(`/entrances/${index}`, name));
  return [...lettersWarnings('/name', place.name), ...entrances, ...creditCodeWarnings(place)];
}

function lettersWarnings(pointer: string, name: string): FieldError[] {
  const missing = missingOnPosters(name);
  if (missing.length === 0) return [];
  return [{ pointer, code: 'not-on-posters', detail: `posters show a box with a number for ${missing.join(' ')}` }];
}

function creditCodeWarnings({ creditCode }: NewPlace): FieldError[] {
  if (creditCode === undefined || isCreditCodeChecked(creditCode)) return [];
  return [{ pointer: '/creditCode', code: 'check-digit', detail: 'does not fit its check character' }];
}
