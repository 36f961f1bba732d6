import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listVisits } from '../../usecases/visit/person-visits.ts';

export const listPersonVisits: RouteHandlerFactory<'listPersonVisits'> =
  (deps) =>
  async ({ params, accountId, now }) => ({
    status: 200,
    body: { visits: await listVisits(deps, accountId, params.personId, now) },
  });
