import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { editPlace as execute } from '../../usecases/place/edit-place.ts';

export const editPlace: RouteHandlerFactory<'editPlace'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, edit: body, now }),
  });
