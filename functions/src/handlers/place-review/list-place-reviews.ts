import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listPlaceReviews as execute } from '../../usecases/place-review/review-places.ts';

export const listPlaceReviews: RouteHandlerFactory<'listPlaceReviews'> =
  (deps) =>
  async ({ params, source }) => ({ status: 200, body: { places: await execute(deps, source, params.division) } });
