import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getVisitorLog as execute } from '../../usecases/place/get-visitor-log.ts';

export const getVisitorLog: RouteHandlerFactory<'getVisitorLog'> =
  (deps) =>
  async ({ params, query, caller, now }) => {
    const { rows, next } = await execute(deps, { caller, ...params, ...query, cursor: query.cursor, now });
    return { status: 200, body: { rows, next } };
  };
