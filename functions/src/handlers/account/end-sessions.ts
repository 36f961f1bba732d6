import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { endSessions as execute } from '../../usecases/account/end-sessions.ts';

export const endSessions: RouteHandlerFactory<'endSessions'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...body, now }),
  });
