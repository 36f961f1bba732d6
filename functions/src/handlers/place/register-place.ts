import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { registerPlace as execute } from '../../usecases/place/register-place.ts';

export const registerPlace: RouteHandlerFactory<'registerPlace'> =
  (deps) =>
  async ({ body, accountId, idempotencyKey, now }) => ({
    status: 201,
    body: await execute(deps, { accountId, place: body, idempotencyKey, now }),
  });
