import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { acceptInvitation as execute } from '../../usecases/gate/gates.ts';

export const acceptInvitation: RouteHandlerFactory<'acceptInvitation'> =
  (deps) =>
  async ({ body, accountId, now }) => ({ status: 201, body: await execute(deps, accountId, body.invitation, now) });
