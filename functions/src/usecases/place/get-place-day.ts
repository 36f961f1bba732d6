import type { PlaceId } from '@health-code/shared/place/place';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import { dayNumbers, type PlaceDay } from '@health-code/shared/visit/place-day';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { countInside, talliesByHour } from './arrivals.ts';
import { getPlaceFor } from './get-place-for.ts';

export interface GetPlaceDay extends Call {
  readonly placeId: PlaceId;
  readonly day: string;
}

/** The day of a place in numbers. Throws PLACE.NOT_FOUND. */
export async function getPlaceDay(
  deps: Needs<'settings', 'places' | 'gates' | 'visits'>,
  { caller, placeId, day, now }: GetPlaceDay,
): Promise<PlaceDay> {
  const place = await getPlaceFor(deps, caller, 'place.read', placeId);
  const [tallies, inside] = await Promise.all([
    talliesByHour(deps, place, day, now),
    day === shanghaiDate(now) ? countInside(deps, place, now) : 0,
  ]);
  return { day, ...dayNumbers(tallies), inside };
}
