import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getVisitorLog as execute } from '../../usecases/place/get-visitor-log.ts';

export const getVisitorLog: RouteHandlerFactory<'getVisitorLog'> =
  (deps) =>
  async ({ params, query, accountId, now }) => ({
    status: 200,
    body: { rows: await execute(deps, { accountId, ...params, ...query, now }) },
  });
