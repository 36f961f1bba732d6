import type { Place, PlaceState } from '@health-code/shared/place/place';

export type PlaceStatus = PlaceState | 'refused';

/** The status as the owner sees it. A place closed with a reviewer's note was refused and never in use. */
export function placeStatusOf({ state, reviewNote }: Pick<Place, 'state' | 'reviewNote'>): PlaceStatus {
  return state === 'closed' && reviewNote !== null ? 'refused' : state;
}

/** Whether there may be visits: one that waits for its review, or did not pass it, never had any. */
export function wasInUse(status: PlaceStatus): boolean {
  return status !== 'pending' && status !== 'refused';
}
