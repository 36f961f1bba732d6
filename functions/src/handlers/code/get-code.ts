import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getCode as execute } from '../../usecases/code/get-code.ts';

export const getCode: RouteHandlerFactory<'getCode'> =
  (deps) =>
  async ({ params, query, accountId, now }) => ({
    status: 200,
    body: await execute(deps, { accountId, ...params, ...query, now }),
  });
