import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPersonData as execute } from '../../usecases/privacy/get-person-data.ts';

export const getPersonData: RouteHandlerFactory<'getPersonData'> =
  (deps) =>
  async ({ params, query, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, details: query.details ?? 'masked', now }),
  });
