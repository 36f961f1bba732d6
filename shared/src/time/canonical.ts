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
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const isDate = isInCalendar(digits(text, 0, 4), month, day);
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const isClock = hour < 24 && minute < 60 && digits(text, 17, 19) < 60;
  if (!isDate || !isClock) return undefined;
  const days = daysFromCivil(digits(text, 0, 4), month, day);
  const at =
    days * MS_PER_DAY + (hour * 60 + minute) * MS_PER_MINUTE + digits(text, 17, 19) * 1000 + digits(text, 20, 23);
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
