import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getGateBundle as execute } from '../../usecases/gate/get-gate-bundle.ts';

export const getGateBundle: RouteHandlerFactory<'getGateBundle'> =
  (deps) =>
  async ({ query, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...query, now }),
  });
