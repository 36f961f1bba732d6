import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { proveIdentity as execute } from '../../usecases/person/prove-identity.ts';

export const proveIdentity: RouteHandlerFactory<'proveIdentity'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
