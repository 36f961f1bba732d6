import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listPersonVisits as execute } from '../../usecases/visit/list-person-visits.ts';

export const listPersonVisits: RouteHandlerFactory<'listPersonVisits'> =
  (deps) =>
  async ({ params, query, caller, now }) => {
    const { rows, next } = await execute(deps, { caller, ...params, cursor: query.cursor, now });
    return { status: 200, body: { visits: rows, next } };
  };
