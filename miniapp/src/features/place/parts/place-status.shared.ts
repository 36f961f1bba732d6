import type { Place, PlaceState } from '@health-code/shared/place/place';

export type PlaceStatus = PlaceState | 'refused';

/** How a place stands with those who run it: one that its reviewer closed was never in use, and says why. */
export function placeStatusOf({ state, reviewNote }: Pick<Place, 'state' | 'reviewNote'>): PlaceStatus {
  return state === 'closed' && reviewNote !== null ? 'refused' : state;
}

/** Whether there may be visits: one that waits for its review, or did not pass it, never had any. */
export function wasInUse(status: PlaceStatus): boolean {
  return status !== 'pending' && status !== 'refused';
}
