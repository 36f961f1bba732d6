import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listCityCards as execute } from '../../usecases/card/list-city-cards.ts';

export const listCityCards: RouteHandlerFactory<'listCityCards'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: { cards: await execute(deps, { caller, ...params, now }) },
  });
