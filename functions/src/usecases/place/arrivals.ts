import { stayMinutes } from '@health-code/shared/place/place-kinds';
import { shanghaiHour } from '@health-code/shared/time/shanghai';
import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { ArrivalTally } from '@health-code/shared/visit/place-day';
import type { Needs } from '../../config/deps.ts';
import { visitsKeptSince } from '../../config/retention.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';

type ArrivalNeeds = Needs<'settings', 'visits'>;

const HOURS = Array.from({ length: 24 }, (_value, hour) => String(hour).padStart(2, '0'));

/** Who came in each hour of a day, remote check-ins left out. Hours that have not begun are not asked for. */
export function talliesByHour(
  { stores, settings }: ArrivalNeeds,
  { placeId, kind }: PlaceRecord,
  day: string,
  now: number,
): Promise<ArrivalTally[][]> {
  const hours = HOURS.map((hour) => `${day}T${hour}`);
  const since = visitsKeptSince(settings, now);
  return Promise.all(
    hours.map(async (hour) =>
      hour > shanghaiHour(now) ? [] : stores.visits.countArrivals({ placeId, kind, hour }, since),
    ),
  );
}

/** How many people may still be inside: they came within the time after which a visit ends by itself, and nobody said that they left. */
export async function countInside(
  { stores }: Needs<never, 'visits'>,
  place: PlaceRecord,
  now: number,
): Promise<number> {
  const { placeId, kind } = place;
  const since = now - stayMinutes(kind) * MS_PER_MINUTE;
  const pages = hoursBetween(since, now).map((hour) => stores.visits.listArrivals({ placeId, kind, hour }, since));
  const arrivals = (await Promise.all(pages)).flat();
  const inside = arrivals.filter(({ at, leftAt }) => at <= now && (leftAt === undefined || leftAt > now));
  return new Set(inside.map(({ personId }) => personId)).size;
}

function hoursBetween(since: number, now: number): string[] {
  const hours = new Set<string>();
  for (let at = since; at < now; at += MS_PER_HOUR) hours.add(shanghaiHour(at));
  return [...hours.add(shanghaiHour(now))];
}
