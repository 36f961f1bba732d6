import { toIso } from '@health-code/shared/time/shanghai';
import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { createSession as execute } from '../../usecases/account/create-session.ts';

export const createSession: RouteHandlerFactory<'createSession'> =
  (deps) =>
  async ({ body, caller, idempotencyKey, now }) => {
    const { token, expiresAt } = await execute(deps, { caller, signIn: body, idempotencyKey, now });
    return { status: 201, body: { token, expiresAt: toIso(expiresAt) } };
  };
