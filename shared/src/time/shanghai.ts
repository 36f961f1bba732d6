import { toCanonical } from './canonical.ts';
import { readInstant } from './instant.ts';
import { MS_PER_DAY, MS_PER_HOUR } from './units.ts';

/**
 * Calendar arithmetic in Asia/Shanghai without `Intl`: mini-programs have none, and the zone has had
 * no daylight saving since 1991, so a fixed offset of eight hours is exact for every date that a rule can name.
 */
const OFFSET_MS = 8 * MS_PER_HOUR;

/** An instant as milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** The calendar date in Shanghai at an instant, as `YYYY-MM-DD`. */
export function shanghaiDate(at: EpochMs): string {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 10);
}

/** The hour in Shanghai at an instant, as `YYYY-MM-DDTHH`. */
export function shanghaiHour(at: EpochMs): string {
  return toIso(at + OFFSET_MS).slice(0, 13);
}

/** The clock in Shanghai at an instant, to the minute, as `HH:mm`. */
export function shanghaiClock(at: EpochMs): string {
  return toIso(at + OFFSET_MS).slice(11, 16);
}

/** The instant at which the Shanghai day that contains `at` began. */
export function startOfDay(at: EpochMs): EpochMs {
  return Math.floor((at + OFFSET_MS) / MS_PER_DAY) * MS_PER_DAY - OFFSET_MS;
}

/**
 * 24:00 of day `days`, where the day that contains `anchor` is day 0.
 * In on the 1st with 21 days ends as the 23rd begins.
 */
export function endOfDay(anchor: EpochMs, days: number): EpochMs {
  return startOfDay(anchor) + (days + 1) * MS_PER_DAY;
}

/** An instant as the UTC ISO string that every boundary of the system uses. */
export function toIso(at: EpochMs): string {
  return toCanonical(at) ?? new Date(at).toISOString();
}

/** The inverse of {@link toIso} in the years 0000 to 9999; any other zone than UTC may be named. Throws a RangeError when the text is no instant, or one that no calendar has. */
export function fromIso(text: string): EpochMs {
  const at = readInstant(text);
  if (at === undefined) throw new RangeError('not an instant');
  return at;
}
