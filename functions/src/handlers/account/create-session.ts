import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { createSession as execute } from '../../usecases/account/create-session.ts';

export const createSession: RouteHandlerFactory<'createSession'> =
  (deps) =>
  async ({ body, caller, idempotencyKey, address, now }) => ({
    status: 201,
    body: await execute(deps, { caller, signIn: body, idempotencyKey, address, now }),
  });
