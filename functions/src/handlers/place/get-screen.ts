import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getScreen as execute } from '../../usecases/place/get-screen.ts';

export const getScreen: RouteHandlerFactory<'getScreen'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
