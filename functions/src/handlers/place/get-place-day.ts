import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPlaceDay as execute } from '../../usecases/place/get-place-day.ts';

export const getPlaceDay: RouteHandlerFactory<'getPlaceDay'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
