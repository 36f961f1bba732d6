import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { registerPlace as execute } from '../../usecases/place/register-place.ts';

export const registerPlace: RouteHandlerFactory<'registerPlace'> =
  (deps) =>
  async ({ body, caller, idempotencyKey, now }) => ({
    status: 201,
    body: await execute(deps, { caller, place: body, idempotencyKey, now }),
  });
