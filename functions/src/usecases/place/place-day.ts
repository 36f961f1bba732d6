import type { PlaceId } from '@health-code/shared/place/place';
import { stayMinutes } from '@health-code/shared/place/place-kinds';
import { shanghaiDate, shanghaiHour } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { getManagedPlace } from './managed-places.ts';

export interface PlaceDay {
  readonly day: string;
  /** Arrivals by the hour, remote ones left out. */
  readonly hours: number[];
  readonly total: number;
  /** How many may still be inside: they came within the time after which a visit ends by itself, and nobody said that they left. */
  readonly inside: number;
}

const HOUR_MS = 3_600_000;
const HOURS = Array.from({ length: 24 }, (_value, hour) => String(hour).padStart(2, '0'));

/** The day of a place in numbers. Hours that have not begun are not asked for. Throws PLACE.NOT_FOUND. */
export async function getPlaceDay(
  deps: Deps,
  accountId: string,
  { placeId, day, now }: { placeId: PlaceId; day: string; now: number },
): Promise<PlaceDay> {
  const place = await getManagedPlace(deps, accountId, placeId);
  const hours = await arrivalsByHour(deps, place, day, now);
  return {
    day,
    hours,
    total: sumOf(hours),
    inside: day === shanghaiDate(now) ? await peopleInside(deps, place, now) : 0,
  };
}

/** How many people came on the day of `now`, remote ones left out. */
export async function countToday(deps: Deps, place: PlaceRecord, now: number): Promise<number> {
  return sumOf(await arrivalsByHour(deps, place, shanghaiDate(now), now));
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function arrivalsByHour(deps: Deps, place: PlaceRecord, day: string, now: number): Promise<number[]> {
  return Promise.all(HOURS.map((hour) => arrivalsIn(deps, place, `${day}T${hour}`, now)));
}

async function arrivalsIn(deps: Deps, { placeId, kind }: PlaceRecord, hour: string, now: number): Promise<number> {
  return hour > shanghaiHour(now) ? 0 : deps.stores.visits.countArrivals({ placeId, kind, hour });
}

async function peopleInside(deps: Deps, { placeId, kind }: PlaceRecord, now: number): Promise<number> {
  const since = now - stayMinutes(kind) * 60_000;
  const hours = new Set<string>();
  for (let at = since; at < now; at += HOUR_MS) hours.add(shanghaiHour(at));
  hours.add(shanghaiHour(now));
  const pages = [...hours].map((hour) => deps.stores.visits.listArrivals({ placeId, kind, hour }));
  const arrivals = (await Promise.all(pages)).flat();
  const inside = arrivals.filter(({ at, leftAt }) => at > since && at <= now && (leftAt === undefined || leftAt > now));
  return new Set(inside.map(({ personId }) => personId)).size;
}
