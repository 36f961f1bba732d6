import { toIso } from '@health-code/shared/time/shanghai';
import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { createSession as execute } from '../../usecases/account/create-session.ts';

export const createSession: RouteHandlerFactory<'createSession'> =
  (deps) =>
  async ({ body, idempotencyKey, now }) => {
    const { token, expiresAt } = await execute(deps, { signIn: body, idempotencyKey, now });
    return { status: 201, body: { token, expiresAt: toIso(expiresAt) } };
  };
