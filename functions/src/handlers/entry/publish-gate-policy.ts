import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { publishGatePolicy as execute } from '../../usecases/entry/publish-gate-policy.ts';

export const publishGatePolicy: RouteHandlerFactory<'publishGatePolicy'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, policies: body, now }),
  });
