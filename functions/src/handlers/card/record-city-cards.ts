import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { recordCityCards as execute } from '../../usecases/card/record-city-cards.ts';

export const recordCityCards: RouteHandlerFactory<'recordCityCards'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: { results: await execute(deps, { caller, rows: body.rows, now }) },
  });
