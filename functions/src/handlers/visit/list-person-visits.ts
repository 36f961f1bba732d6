import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listPersonVisits as execute } from '../../usecases/visit/list-person-visits.ts';

export const listPersonVisits: RouteHandlerFactory<'listPersonVisits'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: { visits: await execute(deps, { caller, ...params, now }) },
  });
