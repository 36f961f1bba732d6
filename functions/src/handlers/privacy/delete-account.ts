import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { deleteAccount as execute } from '../../usecases/privacy/delete-account.ts';

export const deleteAccount: RouteHandlerFactory<'deleteAccount'> =
  (deps) =>
  async ({ caller, idempotencyKey, now }) => ({
    status: 200,
    body: await execute(deps, { caller, idempotencyKey, now }),
  });
