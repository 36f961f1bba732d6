import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { reviewPlaceForOffice as execute } from '../../usecases/office/acts-of-offices.ts';

export const reviewPlaceForOffice: RouteHandlerFactory<'reviewPlaceForOffice'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, placeId: params.placeId, review: body, now }),
  });
