import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { addEntrance as execute } from '../../usecases/place/entrances.ts';

export const addEntrance: RouteHandlerFactory<'addEntrance'> =
  (deps) =>
  async ({ params, body, accountId }) => ({
    status: 201,
    body: await execute(deps, accountId, params.placeId, body.name),
  });
