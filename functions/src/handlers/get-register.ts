import type { RouteHandlerFactory } from '../http/http-types.ts';
import { getRegister as execute } from '../usecases/get-register.ts';

export const getRegister: RouteHandlerFactory<'getRegister'> =
  (deps) =>
  async ({ params, query, accountId, now }) => ({
    status: 200,
    body: { rows: await execute(deps, { accountId, ...params, ...query, now }) },
  });
