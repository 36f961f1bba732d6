import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPlaceDay as execute } from '../../usecases/place/place-day.ts';

export const getPlaceDay: RouteHandlerFactory<'getPlaceDay'> =
  (deps) =>
  async ({ params, accountId, now }) => ({ status: 200, body: await execute(deps, accountId, { ...params, now }) });
