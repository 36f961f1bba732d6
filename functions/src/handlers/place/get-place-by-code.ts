import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPlaceByCode as execute } from '../../usecases/place/get-place-by-code.ts';

export const getPlaceByCode: RouteHandlerFactory<'getPlaceByCode'> =
  (deps) =>
  async ({ params }) => ({
    status: 200,
    body: { place: await execute(deps, params) },
  });
