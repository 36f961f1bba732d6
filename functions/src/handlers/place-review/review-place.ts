import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { reviewPlace as execute } from '../../usecases/place-review/review-place.ts';

export const reviewPlace: RouteHandlerFactory<'reviewPlace'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, placeId: params.placeId, review: body, now }),
  });
