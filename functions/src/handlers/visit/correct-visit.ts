import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { correctVisit as execute } from '../../usecases/visit/correct-visit.ts';

export const correctVisit: RouteHandlerFactory<'correctVisit'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, times: body, now }),
  });
