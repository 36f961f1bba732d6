import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { publishGatePolicyForOffice as execute } from '../../usecases/office/acts-of-offices.ts';

export const publishGatePolicyForOffice: RouteHandlerFactory<'publishGatePolicyForOffice'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, policies: body, now }),
  });
