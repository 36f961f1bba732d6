import type { RouteHandlerFactory } from '../http/http-types.ts';
import { openGate as execute } from '../usecases/gates.ts';

export const openGate: RouteHandlerFactory<'openGate'> =
  (deps) =>
  async ({ body, accountId, now }) => ({ status: 201, body: await execute(deps, accountId, body.invitation, now) });
