import * as z from 'zod';
import { cleanCode } from '../text/clean.ts';

/** Administrative divisions of GB/T 2260 and GB/T 10114: codes of 2, 4, 6, 9 or 12 digits, each a prefix of what lies below it. */
const LENGTHS = [2, 4, 6, 9, 12] as const;
export const DIVISION_LEVELS = ['province', 'city', 'county', 'street', 'village'] as const;
export type DivisionLevel = (typeof DIVISION_LEVELS)[number];

const DIVISION_CODE = /^(?:00|[1-9]\d(?:\d{2}(?:\d{2}(?:\d{3}(?:\d{3})?)?)?)?)$/;

export const divisionCodeSchema = z
  .string()
  .overwrite(cleanCode)
  .regex(DIVISION_CODE, 'a division code has 2, 4, 6, 9 or 12 digits, the first of them not 0');

/** The level that a code's length names. The code must be valid. */
export function divisionLevel(code: string): DivisionLevel {
  return DIVISION_LEVELS[LENGTHS.indexOf(code.length as (typeof LENGTHS)[number])] as DivisionLevel;
}

/** The code and everything above it, province first: 410105001 → 41, 4101, 410105, 410105001. */
export function divisionPath(code: string): string[] {
  return LENGTHS.filter((length) => length <= code.length).map((length) => code.slice(0, length));
}

/** Whether `inner` is `outer` or lies below it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(outer);
}

/** The whole country, in the place of a division. */
export const NATIONWIDE = '00';

const COUNTY_DIGITS = 6;

/** The county that a division is or lies in; a code above counties stays what it is. */
export function countyOf(code: string): string {
  return code.slice(0, COUNTY_DIGITS);
}

const STREET_DIGITS = 9;

/** The street that a division is or lies in, for the directory, which ends at streets; a code above streets stays what it is. */
export function streetOf(code: string): string {
  return code.slice(0, STREET_DIGITS);
}
