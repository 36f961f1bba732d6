import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { unlinkLogin as execute } from '../../usecases/account/unlink-login.ts';

export const unlinkLogin: RouteHandlerFactory<'unlinkLogin'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
