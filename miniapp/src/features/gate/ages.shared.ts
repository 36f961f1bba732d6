import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Words } from '../../i18n/zh';

/** Ages come from the API in whole seconds. */
const MINUTE = MS_PER_MINUTE / 1_000;
const HOUR = MS_PER_HOUR / 1_000;
const DAY = MS_PER_DAY / 1_000;

/** A length of time in its largest unit, rounded down: nothing is called older than it is. */
export function spanWords(words: Words, seconds: number): string {
  const { ages } = words.gate;
  const whole = Math.floor(Math.abs(seconds));
  if (whole < MINUTE) return ages.seconds(whole);
  if (whole < HOUR) return ages.minutes(Math.floor(whole / MINUTE));
  if (whole < 2 * DAY) return ages.hours(Math.floor(whole / HOUR));
  return ages.days(Math.floor(whole / DAY));
}

/** How long ago something was; within the last minute it is "just now". */
export function ageWords(words: Words, seconds: number): string {
  const { ages } = words.gate;
  return seconds < MINUTE ? ages.now : ages.ago(spanWords(words, seconds));
}
