import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPlace as execute } from '../../usecases/place/get-place.ts';

export const getPlace: RouteHandlerFactory<'getPlace'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
