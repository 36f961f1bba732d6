import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { publishRiskAreas as execute } from '../../usecases/risk-area/publish-risk-areas.ts';

export const publishRiskAreas: RouteHandlerFactory<'publishRiskAreas'> =
  (deps) =>
  async ({ params, body: { version, ...list }, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, publication: { ...params, ...list }, version, now }),
  });
