import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listPlaceReviews as execute } from '../../usecases/place-review/list-place-reviews.ts';

export const listPlaceReviews: RouteHandlerFactory<'listPlaceReviews'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: { places: await execute(deps, { caller, ...params, now }) },
  });
