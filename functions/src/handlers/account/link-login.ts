import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { linkLogin as execute } from '../../usecases/account/link-login.ts';

export const linkLogin: RouteHandlerFactory<'linkLogin'> =
  (deps) =>
  async ({ body, caller, idempotencyKey, address, now }) => ({
    status: 201,
    body: await execute(deps, { caller, proof: body, idempotencyKey, address, now }),
  });
