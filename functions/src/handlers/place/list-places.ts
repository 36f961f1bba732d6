import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listManagedPlaces, roleAt } from '../../usecases/place/managed-places.ts';
import { placeView } from '../../usecases/place/place-view.ts';

export const listPlaces: RouteHandlerFactory<'listPlaces'> =
  (deps) =>
  async ({ accountId }) => {
    const records = await listManagedPlaces(deps, accountId);
    return {
      status: 200,
      body: { places: records.map((record) => ({ ...placeView(deps, record), role: roleAt(record, accountId) })) },
    };
  };
