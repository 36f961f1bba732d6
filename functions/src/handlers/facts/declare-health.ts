import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { declareHealth as execute } from '../../usecases/facts/declare-health.ts';

export const declareHealth: RouteHandlerFactory<'declareHealth'> =
  (deps) =>
  async ({ params, body, caller, idempotencyKey, now }) => ({
    status: 201,
    body: await execute(deps, { caller, ...params, declaration: body, idempotencyKey, now }),
  });
