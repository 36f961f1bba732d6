import { isInCalendar } from './calendar.ts';
import { civilFromDays, daysFromCivil } from './civil.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from './units.ts';

/**
 * Reads and writes the one form of an instant that crosses every boundary of the system, 2022-12-01T00:00:00.000Z, some
 * times faster than the language does. Whatever else there is they leave to the language.
 */

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
const threeDigits = (value: number): string => (value < 100 ? `0${twoDigits(value)}` : String(value));

/** The canonical text of milliseconds since 1970-01-01T00:00Z; undefined outside the years 1000 to 9999. */
export function toCanonical(at: number): string | undefined {
  const days = Math.floor(at / MS_PER_DAY);
  const { year, month, day } = civilFromDays(days);
  if (year < 1000 || year > 9999) return undefined;
  const ms = at - days * MS_PER_DAY;
  const minutes = Math.floor(ms / MS_PER_MINUTE);
  const clock = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(Math.floor(ms / 1000) % 60)}`;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}T${clock}.${threeDigits(ms % 1000)}Z`;
}

/** Milliseconds since 1970-01-01T00:00Z of the canonical form; undefined for every other text. */
export function fromCanonical(text: string): number | undefined {
  if (text.length !== 24 || !hasSeparators(text)) return undefined;
  const year = pair(text, 0) * 100 + pair(text, 2);
  const month = pair(text, 5);
  const day = pair(text, 8);
  const hour = pair(text, 11);
  const minute = pair(text, 14);
  const second = pair(text, 17);
  if (!(hour < 24 && minute < 60 && second < 60) || !isInCalendar(year, month, day)) return undefined;
  const ms = pair(text, 20) * 10 + digit(text, 22);
  const at = daysFromCivil(year, month, day) * MS_PER_DAY + (hour * 60 + minute) * MS_PER_MINUTE + second * 1000 + ms;
  return Number.isNaN(at) ? undefined : at;
}

/** 2022-12-01T00:00:00.000Z has them here; spelled out, because a loop over a list costs more than the rest. */
function hasSeparators(text: string): boolean {
  const isDate = text[4] === '-' && text[7] === '-' && text[10] === 'T';
  return isDate && text[13] === ':' && text[16] === ':' && text[19] === '.' && text[23] === 'Z';
}

/** The digit at a place; NaN where there is none. */
function digit(text: string, place: number): number {
  const value = text.charCodeAt(place) - 48;
  return value < 0 || value > 9 ? Number.NaN : value;
}

/** The number that two digits write; NaN when one of them is none. Spelled out: an evaluation reads some hundred instants. */
function pair(text: string, place: number): number {
  const tens = text.charCodeAt(place) - 48;
  const ones = text.charCodeAt(place + 1) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Number.NaN : tens * 10 + ones;
}
