import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { changePowers as execute } from '../../usecases/office/change-powers.ts';

export const changePowers: RouteHandlerFactory<'changePowers'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, ...body, now }),
  });
