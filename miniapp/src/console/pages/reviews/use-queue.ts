import type { Place } from '@health-code/shared/place/place';
import { call } from '../../core/api';
import { type Paged, usePages } from '../../core/use-pages';

/** The places of a county that wait, or a change of which does. */
export const useQueue = (division: string): Paged<Place> =>
  usePages(division, async (cursor) => {
    const { places, next } = await call('listReviewsForOffice', { params: { division }, query: { cursor } });
    return { rows: places, next };
  });
