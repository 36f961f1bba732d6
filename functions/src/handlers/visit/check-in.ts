import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { checkIn as execute } from '../../usecases/visit/check-in.ts';

export const checkIn: RouteHandlerFactory<'checkIn'> =
  (deps) =>
  async ({ body, caller, idempotencyKey, now }) => ({
    status: 201,
    body: await execute(deps, { caller, visit: body, idempotencyKey, now }),
  });
