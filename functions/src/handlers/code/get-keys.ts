import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getKeys as execute } from '../../usecases/code/get-keys.ts';

export const getKeys: RouteHandlerFactory<'getKeys'> =
  (deps) =>
  async ({ caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, now }),
    headers: { 'cache-control': 'public, max-age=60' },
  });
