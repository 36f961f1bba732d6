import type { PlaceId } from '@health-code/shared/place/place';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { arrivalsByHour, countInside, sumOf } from './arrivals.ts';
import { getPlaceFor } from './get-place-for.ts';

export interface GetPlaceDay extends Call {
  readonly placeId: PlaceId;
  readonly day: string;
}

export interface PlaceDay {
  readonly day: string;
  /** Arrivals by the hour, remote ones left out. */
  readonly hours: number[];
  readonly total: number;
  /** How many may still be inside; 0 on any day but today. */
  readonly inside: number;
}

/** The day of a place in numbers. Throws PLACE.NOT_FOUND. */
export async function getPlaceDay(
  deps: Needs<never, 'places' | 'gates' | 'visits'>,
  { caller, placeId, day, now }: GetPlaceDay,
): Promise<PlaceDay> {
  const place = await getPlaceFor(deps, caller, 'place.read', placeId);
  const hours = await arrivalsByHour(deps, place, day, now);
  const inside = day === shanghaiDate(now) ? await countInside(deps, place, now) : 0;
  return { day, hours, total: sumOf(hours), inside };
}
