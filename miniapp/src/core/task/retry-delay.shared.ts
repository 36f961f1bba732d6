import { MS_PER_MINUTE } from '@health-code/shared/time/units';

const FIRST_MS = 5_000;

/** How long to wait after so many tries in a row without an answer: longer each time, so that a server that comes back is not overrun. */
export function retryDelay(failures: number): number {
  return Math.min(MS_PER_MINUTE, FIRST_MS * 2 ** Math.max(0, failures - 1));
}
