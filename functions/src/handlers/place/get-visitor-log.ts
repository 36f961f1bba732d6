import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getVisitorLog as execute } from '../../usecases/place/get-visitor-log.ts';

export const getVisitorLog: RouteHandlerFactory<'getVisitorLog'> =
  (deps) =>
  async ({ params, query, caller, now }) => ({
    status: 200,
    body: { rows: await execute(deps, { caller, ...params, ...query, now }) },
  });
