import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listPlaces as execute } from '../../usecases/place/list-places.ts';

export const listPlaces: RouteHandlerFactory<'listPlaces'> =
  (deps) =>
  async ({ caller, now }) => ({
    status: 200,
    body: { places: await execute(deps, { caller, now }) },
  });
