import { distanceMetres, type Location } from '../place/location.ts';
import type { EpochMs } from '../time/shanghai.ts';

/** Somebody at a place at an instant. */
export interface Whereabouts {
  readonly at: EpochMs;
  readonly place: Location;
}

/** The size of the two places, and where a poster may hang in them. */
const SLACK_METRES = 1_000;
/** Between two phones' clocks. */
const SLACK_MS = 60_000;

/**
 * How fast anybody gets from door to door: the first 50 km by the fastest taxi, the next 550 km by the fastest train
 * (350 km/h on the Beijing–Shanghai line), the rest by air. Generous, because a wrong suspicion costs more than a missed one.
 */
const LEGS: readonly (readonly [metres: number, metresPerMs: number])[] = [
  [50_000, 150 / 3_600],
  [550_000, 400 / 3_600],
  [Number.POSITIVE_INFINITY, 1_000 / 3_600],
];

/** The least time between two doors so far apart, in milliseconds. */
export function leastTravelMs(metres: number): number {
  let left = Math.max(0, metres - SLACK_METRES);
  let time = 0;
  for (const [length, speed] of LEGS) {
    const leg = Math.min(left, length);
    time += leg / speed;
    left -= leg;
  }
  return time;
}

/** Whether nobody could have been at both: at most one of the two codes was scanned where it hangs. */
export function areTooFarApart(a: Whereabouts, b: Whereabouts): boolean {
  return Math.abs(a.at - b.at) + SLACK_MS < leastTravelMs(distanceMetres(a.place, b.place));
}
