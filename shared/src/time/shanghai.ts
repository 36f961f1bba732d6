import { civilFromDays, daysFromCivil } from './civil.ts';

/**
 * Calendar arithmetic in Asia/Shanghai without `Intl`: mini-programs have none, and the zone has had
 * no daylight saving since 1991, so a fixed offset of eight hours is exact for every date that a rule can name.
 */
const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 24 * MS_PER_HOUR;
const OFFSET_MS = 8 * MS_PER_HOUR;

/** An instant as milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** The calendar date in Shanghai at an instant, as `YYYY-MM-DD`. */
export function shanghaiDate(at: EpochMs): string {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 10);
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

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
const threeDigits = (value: number): string => (value < 100 ? `0${twoDigits(value)}` : String(value));

/** An instant as the UTC ISO string that every boundary of the system uses. Years are 1000 to 9999. */
export function toIso(at: EpochMs): string {
  const days = Math.floor(at / MS_PER_DAY);
  const { year, month, day } = civilFromDays(days);
  if (year < 1000 || year > 9999) return new Date(at).toISOString();
  const ms = at - days * MS_PER_DAY;
  const minutes = Math.floor(ms / 60_000);
  const clock = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(Math.floor(ms / 1000) % 60)}`;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}T${clock}.${threeDigits(ms % 1000)}Z`;
}

/** The inverse of {@link toIso}. Throws a RangeError when the text is no instant. */
export function fromIso(text: string): EpochMs {
  const at = fromCanonical(text) ?? Date.parse(text);
  if (Number.isNaN(at)) throw new RangeError('not an ISO instant');
  return at;
}

/** Reads the one form that `toIso` writes; undefined for every other, which `Date.parse` then reads or refuses. */
function fromCanonical(text: string): EpochMs | undefined {
  if (text.length !== 24 || !hasSeparators(text)) return undefined;
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const isClock = hour < 24 && minute < 60 && digits(text, 17, 19) < 60;
  if (!isDate || !isClock) return undefined;
  const days = daysFromCivil(digits(text, 0, 4), month, day);
  const at = days * MS_PER_DAY + (hour * 60 + minute) * 60_000 + digits(text, 17, 19) * 1000 + digits(text, 20, 23);
  return Number.isNaN(at) ? undefined : at;
}

/** 2022-12-01T00:00:00.000Z has them here; spelled out, because a loop over a list costs more than the rest. */
function hasSeparators(text: string): boolean {
  const isDate = text[4] === '-' && text[7] === '-' && text[10] === 'T';
  return isDate && text[13] === ':' && text[16] === ':' && text[19] === '.' && text[23] === 'Z';
}

/** The number that the characters from `start` to `end` write; NaN when one of them is no digit. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
