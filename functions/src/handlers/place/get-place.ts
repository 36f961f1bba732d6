import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getManagedPlace, roleAt } from '../../usecases/place/managed-places.ts';
import { countToday } from '../../usecases/place/place-day.ts';
import { placeView } from '../../usecases/place/place-view.ts';

export const getPlace: RouteHandlerFactory<'getPlace'> =
  (deps) =>
  async ({ params, accountId, now }) => {
    const record = await getManagedPlace(deps, accountId, params.placeId);
    const visitsToday = await countToday(deps, record, now);
    return { status: 200, body: { ...placeView(deps, record), role: roleAt(record, accountId), visitsToday } };
  };
