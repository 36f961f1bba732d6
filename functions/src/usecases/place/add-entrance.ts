import { type Entrance, MAX_ENTRANCES, type PlaceId } from '@health-code/shared/place/place';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { getPlaceFor } from './get-place-for.ts';

export interface AddEntrance extends Call {
  readonly placeId: PlaceId;
  readonly name: string;
}

/**
 * Adds an entrance. Idempotent by its name: the same name again gives the entrance that exists. The code works
 * before the entrance is listed, so that a retry completes what broke off. Throws PLACE.NOT_FOUND,
 * PLACE.TOO_MANY_ENTRANCES, WRITE.CONFLICT.
 */
export async function addEntrance(
  deps: Needs<'ids', 'places' | 'gates'>,
  { caller, placeId, name }: AddEntrance,
): Promise<Entrance> {
  const { places } = deps.stores;
  const place = await getPlaceFor(deps, caller, 'place.run', placeId);
  const existing = place.entrances.find((entrance) => entrance.name === name);
  if (existing !== undefined) return existing;
  if (place.entrances.length >= MAX_ENTRANCES) throw new DomainError('PLACE.TOO_MANY_ENTRANCES');
  const entranceId = `e${place.entrances.length + place.retired.length}`;
  const entrance = { entranceId, name, version: 1, code: deps.ids.placeCode(placeId, entranceId, 1) };
  await places.putCode({ ...entrance, placeId, status: 'active' }).catch(lostRaceAs('WRITE.CONFLICT'));
  await places.addEntrance(placeId, place.revision, entrance).catch(lostRaceAs('WRITE.CONFLICT'));
  return entrance;
}
