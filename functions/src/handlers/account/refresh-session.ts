import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { refreshSession as execute } from '../../usecases/account/refresh-session.ts';

export const refreshSession: RouteHandlerFactory<'refreshSession'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...body, now }),
  });
