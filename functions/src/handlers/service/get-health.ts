import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getHealth as execute } from '../../usecases/service/get-health.ts';

export const getHealth: RouteHandlerFactory<'getHealth'> =
  (deps) =>
  async ({ caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, now }),
  });
