import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listCityCards as execute } from '../../usecases/card/city-cards.ts';

export const listCityCards: RouteHandlerFactory<'listCityCards'> =
  (deps) =>
  async ({ params, accountId, now }) => ({
    status: 200,
    body: { cards: await execute(deps, { accountId, personId: params.personId, now }) },
  });
