import { civilFromDays, daysFromCivil } from './civil.ts';

const SHORTEST_MONTH = 28;

/** Whether a date is in the calendar: 2026-02-30 is not, and is never read as the 2nd of March. */
export function isInCalendar(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  if (day <= SHORTEST_MONTH) return true;
  const civil = civilFromDays(daysFromCivil(year, month, day));
  return civil.month === month && civil.day === day;
}

/** Whether a text is a date of the calendar, as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isInCalendar(Number(match[1]), Number(match[2]), Number(match[3]));
}
