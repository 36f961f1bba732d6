import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { checkPlaces as execute } from '../../usecases/place/check-places.ts';

export const checkPlaces: RouteHandlerFactory<'checkPlaces'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: { results: await execute(deps, { caller, ...body, now }) },
  });
