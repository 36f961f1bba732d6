import type { VisitTimes } from './visit-store.ts';

/** The earlier of the arrivals that were recorded and told: from then on somebody may have been at the place. */
export function firstArrival({ at, original }: VisitTimes): number {
  return Math.min(at, original?.at ?? at);
}
