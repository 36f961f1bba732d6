import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { findPlaceByCode } from '../../usecases/place/find-place-by-code.ts';
import { publicPlaceView } from '../../usecases/place/place-view.ts';

export const getPlaceByCode: RouteHandlerFactory<'getPlaceByCode'> =
  (deps) =>
  async ({ params }) => {
    const { place, entranceId } = await findPlaceByCode(deps, params.code);
    const { asksCheckOut } = place;
    return { status: 200, body: { place: { ...publicPlaceView(place, entranceId), asksCheckOut } } };
  };
