import { isCalendarDate } from '../time/calendar.ts';

/**
 * The 18-digit citizen identification number of GB 11643-1999: 6 digits of division, 8 of birth date,
 * 3 of sequence (the last odd for men), and an ISO 7064 MOD 11-2 check character.
 */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** What can be wrong with a number, from the outside in; a caller reports the first. */
export type ResidentIdFault = 'format' | 'fifteen-digits' | 'spreadsheet-number' | 'birth-date' | 'check-digit';

/** 4.10105E+17: what a spreadsheet makes of 18 digits. */
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/;
/** A spreadsheet keeps 15 digits of a number. */
const ROUNDED = /000$/;

/** The check character for the first 17 digits (GB 11643-1999, section 4.3). */
export function residentIdCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS[sum % 11] as string;
}

/** The birth date as `YYYY-MM-DD`, or undefined when the eight digits are no calendar date. */
export function residentIdBirthDate(number: string): string | undefined {
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isCalendarDate(date) ? date : undefined;
}

/** The first fault of a number, or undefined when it is well formed. Whether the birth date lies ahead needs a clock: see `document.ts`. */
export function residentIdFault(number: string): ResidentIdFault | undefined {
  if (SCIENTIFIC.test(number)) return 'spreadsheet-number';
  if (/^\d{15}$/.test(number)) return 'fifteen-digits';
  if (!/^\d{17}[\dX]$/.test(number)) return 'format';
  if (residentIdBirthDate(number) === undefined) return 'birth-date';
  if (residentIdCheckCharacter(number) === number[17]) return undefined;
  return ROUNDED.test(number) ? 'spreadsheet-number' : 'check-digit';
}
