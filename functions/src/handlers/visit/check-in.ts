import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { checkIn as execute } from '../../usecases/visit/check-in.ts';

export const checkIn: RouteHandlerFactory<'checkIn'> =
  (deps) =>
  async ({ body, accountId, idempotencyKey, now }) => ({
    status: 201,
    body: await execute(deps, { accountId, visit: body, idempotencyKey, now }),
  });
