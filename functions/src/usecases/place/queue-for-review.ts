import { countyOf } from '@health-code/shared/division/division';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';

/** Puts a place before the reviewers of its county. Idempotent. */
export function queueForReview(
  { stores, settings }: Needs<'settings', 'places'>,
  { division, placeId }: PlaceRecord,
  now: number,
): Promise<void> {
  return stores.places.queueReview(countyOf(division), placeId, keptUntil('review', now, settings));
}
