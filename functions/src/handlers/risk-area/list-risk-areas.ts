import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listRiskAreas as execute } from '../../usecases/risk-area/list-risk-areas.ts';

export const listRiskAreas: RouteHandlerFactory<'listRiskAreas'> =
  (deps) =>
  async ({ query, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, division: query.division, now }),
  });
