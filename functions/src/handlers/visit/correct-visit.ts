import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { correctVisit as execute } from '../../usecases/visit/person-visits.ts';

export const correctVisit: RouteHandlerFactory<'correctVisit'> =
  (deps) =>
  async ({ params, body, accountId, now }) => ({
    status: 200,
    body: await execute(deps, { ...params, accountId, times: body, now }),
  });
