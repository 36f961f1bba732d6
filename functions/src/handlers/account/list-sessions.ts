import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listSessions as execute } from '../../usecases/account/list-sessions.ts';

export const listSessions: RouteHandlerFactory<'listSessions'> =
  (deps) =>
  async ({ caller, now }) => ({
    status: 200,
    body: { sessions: await execute(deps, { caller, now }) },
  });
