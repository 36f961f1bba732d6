import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { endSession as execute } from '../../usecases/account/end-session.ts';

export const endSession: RouteHandlerFactory<'endSession'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
