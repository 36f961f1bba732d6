import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getDeletion as execute } from '../../usecases/privacy/get-deletion.ts';

export const getDeletion: RouteHandlerFactory<'getDeletion'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
