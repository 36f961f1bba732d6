import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listInvitations as execute } from '../../usecases/staff/list-invitations.ts';

export const listInvitations: RouteHandlerFactory<'listInvitations'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: { invitations: await execute(deps, { caller, ...params, now }) },
  });
