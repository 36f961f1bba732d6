import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { stepUp as execute } from '../../usecases/office/step-up.ts';

export const stepUp: RouteHandlerFactory<'stepUp'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...body, now }),
  });
