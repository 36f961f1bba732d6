import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { RouteHandlerFactory } from '../http/http-types.ts';
import { getOwnPlace } from '../usecases/own-places.ts';
import { placeView } from '../usecases/place-view.ts';

export const getPlace: RouteHandlerFactory<'getPlace'> =
  (deps) =>
  async ({ params, accountId, now }) => {
    const record = await getOwnPlace(deps, accountId, params.placeId);
    const visitsToday = await deps.stores.visits.countByPlaceDay(record.placeId, shanghaiDate(now));
    return { status: 200, body: { ...placeView(deps, record), visitsToday } };
  };
