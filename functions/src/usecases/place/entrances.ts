import {
  type Entrance,
  MAX_ENTRANCES,
  type Place,
  type PlaceId,
  type PlaceState,
} from '@health-code/shared/place/place';
import type { Deps } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { getManagedPlace, requireOwner } from './managed-places.ts';
import { placeView } from './place-view.ts';

/**
 * Adds an entrance. Its name stands for the intention: the same one again is the entrance that there is. The code works
 * before the entrance is listed, so that a retry completes what broke off. Throws PLACE.TOO_MANY_ENTRANCES, WRITE.CONFLICT.
 */
export async function addEntrance(deps: Deps, accountId: string, placeId: PlaceId, name: string): Promise<Entrance> {
  const place = await getManagedPlace(deps, accountId, placeId);
  const standing = place.entrances.find((entrance) => entrance.name === name);
  if (standing !== undefined) return standing;
  const count = place.entrances.length;
  if (count >= MAX_ENTRANCES) throw new DomainError('PLACE.TOO_MANY_ENTRANCES');
  const entranceId = `e${count}`;
  const entrance = { entranceId, name, version: 1, code: deps.ids.placeCode(placeId, entranceId, 1) };
  await deps.stores.places.putCode({ ...entrance, placeId, status: 'active' });
  await deps.stores.places.addEntrance(placeId, count, entrance).catch(lostRaceAs('WRITE.CONFLICT'));
  return entrance;
}

/** Only the owner closes a place. A closed one stays closed, and a pending one waits for its reviewer. Throws PLACE.OWNER_ONLY, PLACE.PENDING, PLACE.CLOSED, WRITE.CONFLICT. */
export async function changePlaceState(
  deps: Deps,
  accountId: string,
  placeId: PlaceId,
  state: PlaceState,
): Promise<Place> {
  const place: PlaceRecord = await getManagedPlace(deps, accountId, placeId);
  if (state === 'closed') requireOwner(place, accountId);
  if (place.state === state) return placeView(deps, place);
  if (place.state === 'pending') throw new DomainError('PLACE.PENDING');
  if (place.state === 'closed') throw new DomainError('PLACE.CLOSED');
  await deps.stores.places.changeState(placeId, place.state, state).catch(lostRaceAs('WRITE.CONFLICT'));
  return placeView(deps, { ...place, state });
}
