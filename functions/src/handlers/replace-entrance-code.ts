import type { RouteHandlerFactory } from '../http/http-types.ts';
import { replaceEntranceCode as execute } from '../usecases/replace-entrance-code.ts';

export const replaceEntranceCode: RouteHandlerFactory<'replaceEntranceCode'> =
  (deps) =>
  async ({ params, body, accountId }) => ({
    status: 201,
    body: await execute(deps, { accountId, ...params, version: body.version }),
  });
