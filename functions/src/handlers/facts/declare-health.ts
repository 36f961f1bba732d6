import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { declareHealth as execute } from '../../usecases/facts/declare-health.ts';

export const declareHealth: RouteHandlerFactory<'declareHealth'> =
  (deps) =>
  async ({ params, body, accountId, idempotencyKey, now }) => ({
    status: 201,
    body: await execute(deps, { accountId, personId: params.personId, declaration: body, idempotencyKey, now }),
  });
