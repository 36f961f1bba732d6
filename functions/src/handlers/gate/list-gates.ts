import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listGates as execute } from '../../usecases/gate/list-gates.ts';

export const listGates: RouteHandlerFactory<'listGates'> =
  (deps) =>
  async ({ caller, now }) => ({
    status: 200,
    body: { gates: await execute(deps, { caller, now }) },
  });
