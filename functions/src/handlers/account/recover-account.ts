import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { recoverAccount as execute } from '../../usecases/account/recover-account.ts';

export const recoverAccount: RouteHandlerFactory<'recoverAccount'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, recovery: body, now }),
  });
