import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { withdrawInvitation as execute } from '../../usecases/staff/withdraw-invitation.ts';

export const withdrawInvitation: RouteHandlerFactory<'withdrawInvitation'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
