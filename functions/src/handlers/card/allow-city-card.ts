import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { allowCityCard as execute } from '../../usecases/card/allow-city-card.ts';

export const allowCityCard: RouteHandlerFactory<'allowCityCard'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, ...body, now }),
  });
