import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { publishRiskAreasForOffice as execute } from '../../usecases/office/acts-of-offices.ts';

export const publishRiskAreasForOffice: RouteHandlerFactory<'publishRiskAreasForOffice'> =
  (deps) =>
  async ({ params, body: { version, ...list }, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, publication: { ...params, ...list }, version, now }),
  });
