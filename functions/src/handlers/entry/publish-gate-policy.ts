import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { publishGatePolicy as execute } from '../../usecases/entry/gate-policy.ts';

export const publishGatePolicy: RouteHandlerFactory<'publishGatePolicy'> =
  (deps) =>
  async ({ body, source, now }) => ({ status: 200, body: await execute(deps, source, body, now) });
