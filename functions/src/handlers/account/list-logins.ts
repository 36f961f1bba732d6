import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listLogins as execute } from '../../usecases/account/list-logins.ts';

export const listLogins: RouteHandlerFactory<'listLogins'> =
  (deps) =>
  async ({ caller, now }) => ({
    status: 200,
    body: { logins: await execute(deps, { caller, now }) },
  });
