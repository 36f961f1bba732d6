import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { verifyCode as execute } from '../../usecases/gate/verify-code.ts';

export const verifyCode: RouteHandlerFactory<'verifyCode'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...body, now }),
  });
