import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { publishRiskAreas as execute } from '../../usecases/risk-area/publish-risk-areas.ts';

export const publishRiskAreas: RouteHandlerFactory<'publishRiskAreas'> =
  (deps) =>
  async ({ params, body, source, now }) => ({
    status: 200,
    body: await execute(deps, { source, publication: { division: params.division, ...body }, now }),
  });
