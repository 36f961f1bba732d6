import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { NewPlace } from '@health-code/shared/place/place';
import type { Needs } from '../../config/deps.ts';
import { divisionFault } from '../../field-errors.ts';

/** What is wrong with a place that no schema sees. */
export function placeErrors({ divisions }: Needs<'divisions'>, place: NewPlace): FieldError[] {
  return divisions().has(place.division) ? [] : [divisionFault('/division')];
}
