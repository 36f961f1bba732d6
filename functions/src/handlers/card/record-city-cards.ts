import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { recordCityCards as execute } from '../../usecases/card/record-city-cards.ts';

export const recordCityCards: RouteHandlerFactory<'recordCityCards'> =
  (deps) =>
  async ({ body, source, now }) => ({
    status: 200,
    body: { results: await execute(deps, { source, rows: body.rows, now }) },
  });
