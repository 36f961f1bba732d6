import { CLOCK_SKEW_MS, MS_PER_DAY } from '@health-code/shared/time/units';

/** What waited in a phone or a gate for longer is no use for tracing any more. */
const OLDEST_MS = 7 * MS_PER_DAY;

/** Whether a visit may still be told of: it happened within the last seven days, by a clock that may be a little ahead. */
export function isReportable(at: number, now: number): boolean {
  return at <= now + CLOCK_SKEW_MS && at >= now - OLDEST_MS;
}
