import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { reviewPlace as execute } from '../../usecases/place-review/review-places.ts';

export const reviewPlace: RouteHandlerFactory<'reviewPlace'> =
  (deps) =>
  async ({ params, body, source }) => ({ status: 200, body: await execute(deps, source, params.placeId, body) });
