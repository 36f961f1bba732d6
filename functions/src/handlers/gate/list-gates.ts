import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listOwnGates } from '../../usecases/gate/gates.ts';

export const listGates: RouteHandlerFactory<'listGates'> =
  (deps) =>
  async ({ accountId }) => ({ status: 200, body: { gates: await listOwnGates(deps, accountId) } });
