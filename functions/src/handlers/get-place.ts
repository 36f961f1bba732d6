import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { RouteHandlerFactory } from '../http/http-types.ts';
import { getOwnPlace } from '../usecases/own-places.ts';
import { getPlaceDay } from '../usecases/place-day.ts';
import { placeView } from '../usecases/place-view.ts';

export const getPlace: RouteHandlerFactory<'getPlace'> =
  (deps) =>
  async ({ params, accountId, now }) => {
    const record = await getOwnPlace(deps, accountId, params.placeId);
    const { total } = await getPlaceDay(deps, accountId, { ...params, day: shanghaiDate(now), now });
    return { status: 200, body: { ...placeView(deps, record), visitsToday: total } };
  };
