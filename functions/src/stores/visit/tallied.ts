import type { ArrivalTally } from '@health-code/shared/visit/place-day';
import type { Arrival } from './visit-store.ts';

export type Tallied = Pick<Arrival, 'colour' | 'method'>;

/** How many arrivals came in the same way with the same colour. */
export function tallied(arrivals: readonly Tallied[]): ArrivalTally[] {
  const tallies = new Map<string, ArrivalTally>();
  for (const { colour, method } of arrivals) {
    const key = `${colour} ${method}`;
    tallies.set(key, { colour, method, count: (tallies.get(key)?.count ?? 0) + 1 });
  }
  return [...tallies.values()];
}
