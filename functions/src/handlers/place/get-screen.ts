import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getScreen as execute } from '../../usecases/place/screen-codes.ts';

export const getScreen: RouteHandlerFactory<'getScreen'> =
  (deps) =>
  async ({ params, accountId, now }) => ({ status: 200, body: await execute(deps, accountId, { ...params, now }) });
