import type { Location } from '@health-code/shared/place/location';

/** A place that somebody picked on a map. */
export interface ChosenPlace {
  readonly location: Location;
  readonly address: string;
}
/** Long enough for a phone that has a fix, too short to hold up a queue. */
export const LOCATION_TIMEOUT_MS = 4_000;

/** Resolves with undefined when the answer takes too long. */
export function inTime<T>(answer: Promise<T | undefined>, milliseconds: number): Promise<T | undefined> {
  const tooLate = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds));
  return Promise.race([answer, tooLate]);
}
