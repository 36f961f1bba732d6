import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { allowCityCard as execute } from '../../usecases/card/city-cards.ts';

export const allowCityCard: RouteHandlerFactory<'allowCityCard'> =
  (deps) =>
  async ({ params: { personId, cardId }, body, accountId, now }) => ({
    status: 200,
    body: await execute(deps, { accountId, personId, now }, cardId, body.isAllowed),
  });
