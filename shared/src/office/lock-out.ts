import { MS_PER_HOUR, MS_PER_SECOND } from '../time/units.ts';

/** Slips of a finger cost nothing. */
export const FREE_TRIES = 3;
const FIRST_WAIT_MS = 30 * MS_PER_SECOND;
/** Six digits with two tries an hour last for decades; an official who forgot is back within the hour. */
export const LONGEST_WAIT_MS = MS_PER_HOUR;

/** The wrong second factors of an operator since the last right one. */
export interface FailedTries {
  readonly failures: number;
  /** Means nothing while there are no failures. */
  readonly lastFailureAt: number;
}

/** Where an operator starts, and where a right second factor leads back to. */
export const NO_FAILED_TRIES: FailedTries = { failures: 0, lastFailureAt: 0 };

/** One failure more. The latest instant stands, so that a clock that is behind shortens no wait. */
export function withFailure({ failures, lastFailureAt }: FailedTries, at: number): FailedTries {
  return { failures: failures + 1, lastFailureAt: Math.max(lastFailureAt, at) };
}

/** When the next try may be, in epoch milliseconds: at once at first, after the third failure in 30 seconds, and each time twice that, up to an hour. */
export function nextTryAt(failures: number, lastFailureAt: number): number {
  const beyond = failures - FREE_TRIES;
  return lastFailureAt + (beyond < 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** beyond, LONGEST_WAIT_MS));
}
