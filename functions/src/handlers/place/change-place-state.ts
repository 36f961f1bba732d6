import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { changePlaceState as execute } from '../../usecases/place/entrances.ts';

export const changePlaceState: RouteHandlerFactory<'changePlaceState'> =
  (deps) =>
  async ({ params, body, accountId }) => ({
    status: 200,
    body: await execute(deps, accountId, params.placeId, body.state),
  });
