import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Words } from './zh';

/**
 * Times in Asia/Shanghai, put together by hand: mini-programs have no `Intl`, and the zone has been
 * eight hours ahead without daylight saving since 1991.
 */
const OFFSET_MS = 8 * MS_PER_HOUR;

const twoDigits = (value: number) => (value < 10 ? `0${value}` : String(value));
const inShanghai = (at: number) => new Date(at + OFFSET_MS);

/** 09:05:30 */
export function clockTime(at: number): string {
  const date = inShanghai(at);
  return [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(twoDigits).join(':');
}

/** 09:05 */
export function minuteTime(at: number): string {
  return clockTime(at).slice(0, 5);
}

/** 3月5日 09:05 */
export function dayAndTime(words: Words, at: number): string {
  const date = inShanghai(at);
  return words.common.dayAndTime(date.getUTCMonth() + 1, date.getUTCDate(), minuteTime(at));
}

/** 09:05 today, otherwise with its day: a time alone is taken for one of today. */
export function timeOrDay(words: Words, at: number, now: number): string {
  return dayKey(at) === dayKey(now) ? minuteTime(at) : dayAndTime(words, at);
}

/**
 * An end that falls on midnight is 24:00 of the day before: "until 5 March 00:00" is read as the whole of the 5th.
 */
export function endTime(words: Words, at: number): string {
  if ((at + OFFSET_MS) % MS_PER_DAY !== 0) return dayAndTime(words, at);
  const date = inShanghai(at - 1);
  return words.common.dayAndTime(date.getUTCMonth() + 1, date.getUTCDate(), '24:00');
}

/** 2022年3月5日 */
export function calendarDate(words: Words, at: number): string {
  const date = inShanghai(at);
  return words.common.date(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** 2022年3月5日 星期六 */
export function fullDate(words: Words, at: number): string {
  const date = inShanghai(at);
  return words.common.fullDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay());
}

/** The calendar day as YYYY-MM-DD, to group by. */
export function dayKey(at: number): string {
  return inShanghai(at).toISOString().slice(0, 10);
}

/** Today, yesterday, or the date. */
export function dayHeading(words: Words, at: number, now: number): string {
  if (dayKey(at) === dayKey(now)) return words.common.today;
  if (dayKey(at) === dayKey(now - MS_PER_DAY)) return words.common.yesterday;
  return fullDate(words, at);
}

/** The time left, rounded up, so that nothing ends earlier than announced. */
export function timeLeft(words: Words, end: number, now: number): string {
  const left = Math.max(0, end - now);
  if (left > 2 * MS_PER_DAY) return words.code.inDays(Math.ceil(left / MS_PER_DAY));
  if (left > 2 * MS_PER_HOUR) return words.code.inHours(Math.ceil(left / MS_PER_HOUR));
  return words.code.inMinutes(Math.ceil(left / MS_PER_MINUTE));
}
