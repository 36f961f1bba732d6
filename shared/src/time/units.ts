/** The lengths of time that the whole system counts by, in milliseconds. */
export const MS_PER_SECOND = 1_000;
export const MS_PER_MINUTE = 60 * MS_PER_SECOND;
export const MS_PER_HOUR = 60 * MS_PER_MINUTE;
export const MS_PER_DAY = 24 * MS_PER_HOUR;

/** How far the clock of a phone or a gate may be ahead of the server's before what it reports is refused. */
export const CLOCK_SKEW_MS = MS_PER_MINUTE;
