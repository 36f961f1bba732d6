import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { acceptInvitation as execute } from '../../usecases/gate/accept-invitation.ts';

export const acceptInvitation: RouteHandlerFactory<'acceptInvitation'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 201,
    body: await execute(deps, { caller, ...body, now }),
  });
