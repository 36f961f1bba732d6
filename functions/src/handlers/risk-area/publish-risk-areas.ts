import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { publishRiskAreas as execute } from '../../usecases/risk-area/publish-risk-areas.ts';

export const publishRiskAreas: RouteHandlerFactory<'publishRiskAreas'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, publication: { ...params, ...body }, now }),
  });
