import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { addEntrance as execute } from '../../usecases/place/add-entrance.ts';

export const addEntrance: RouteHandlerFactory<'addEntrance'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 201,
    body: await execute(deps, { caller, ...params, ...body, now }),
  });
