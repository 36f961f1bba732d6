import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listPlaces as execute } from '../../usecases/place/list-places.ts';

export const listPlaces: RouteHandlerFactory<'listPlaces'> =
  (deps) =>
  async ({ query, caller, now }) => {
    const { rows, next } = await execute(deps, { caller, cursor: query.cursor, now });
    return { status: 200, body: { places: rows, next } };
  };
