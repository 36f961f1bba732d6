import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getCode as execute } from '../../usecases/code/get-code.ts';

export const getCode: RouteHandlerFactory<'getCode'> =
  (deps) =>
  async ({ params, query, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, ...query, now }),
  });
