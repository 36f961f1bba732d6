import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listOffices as execute } from '../../usecases/office/list-offices.ts';

export const listOffices: RouteHandlerFactory<'listOffices'> =
  (deps) =>
  async ({ query, caller, now }) => ({
    status: 200,
    body: { offices: await execute(deps, { caller, division: query.division, now }) },
  });
