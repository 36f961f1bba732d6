import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { replacePlaceCode as execute } from '../../usecases/place/replace-place-code.ts';

export const replacePlaceCode: RouteHandlerFactory<'replacePlaceCode'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 201,
    body: await execute(deps, { caller, ...params, ...body, now }),
  });
