import type { Door } from '@health-code/shared/place/place';
import type { Needs } from '../../config/deps.ts';
import { findPlaceByCode } from './find-place-by-code.ts';
import { publicPlaceView } from './place-view.ts';

/** The place behind a place code, as its poster shows it. Throws the problems of a wrong code and of the place's state. */
export async function getPlaceByCode(deps: Needs<never, 'places'>, { code }: { readonly code: string }): Promise<Door> {
  const { place, entranceId } = await findPlaceByCode(deps, code);
  return { ...publicPlaceView(place, entranceId), asksCheckOut: place.asksCheckOut };
}
