import type { RouteHandlerFactory } from '../http/http-types.ts';
import { getOwnPlace } from '../usecases/own-places.ts';
import { countToday } from '../usecases/place-day.ts';
import { placeView } from '../usecases/place-view.ts';

export const getPlace: RouteHandlerFactory<'getPlace'> =
  (deps) =>
  async ({ params, accountId, now }) => {
    const record = await getOwnPlace(deps, accountId, params.placeId);
    return { status: 200, body: { ...placeView(deps, record), visitsToday: await countToday(deps, record, now) } };
  };
