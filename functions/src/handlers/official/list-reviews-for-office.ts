import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listPlaceReviews as execute } from '../../usecases/place-review/list-place-reviews.ts';

export const listReviewsForOffice: RouteHandlerFactory<'listReviewsForOffice'> =
  (deps) =>
  async ({ params, query, caller, now }) => {
    const { rows, next } = await execute(deps, { caller, ...params, cursor: query.cursor, now });
    return { status: 200, body: { places: rows, next } };
  };
