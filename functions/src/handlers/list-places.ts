import type { RouteHandlerFactory } from '../http/http-types.ts';
import { listOwnPlaces } from '../usecases/own-places.ts';
import { placeView } from '../usecases/place-view.ts';

export const listPlaces: RouteHandlerFactory<'listPlaces'> =
  (deps) =>
  async ({ accountId }) => {
    const records = await listOwnPlaces(deps, accountId);
    return { status: 200, body: { places: records.map((record) => placeView(deps, record)) } };
  };
