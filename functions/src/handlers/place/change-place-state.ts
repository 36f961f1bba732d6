import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { changePlaceState as execute } from '../../usecases/place/change-place-state.ts';

export const changePlaceState: RouteHandlerFactory<'changePlaceState'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, ...body, now }),
  });
