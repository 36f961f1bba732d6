import type { Place, PlaceState } from '@health-code/shared/place/place';

export type Standing = PlaceState | 'refused';

/** How a place stands with those who run it: one that its reviewer closed was never in use, and says why. */
export function standingOf({ state, reviewNote }: Pick<Place, 'state' | 'reviewNote'>): Standing {
  return state === 'closed' && reviewNote !== null ? 'refused' : state;
}

/** Whether there may be visits: one that waits for its review, or did not pass it, never had any. */
export function wasInUse(standing: Standing): boolean {
  return standing !== 'pending' && standing !== 'refused';
}
