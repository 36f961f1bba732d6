import type { Entrance, PlaceId } from '@health-code/shared/place/place';
import type { Deps } from '../config/deps.ts';
import { DomainError } from '../domain-error.ts';
import type { PlaceRecord } from '../stores/place-store.ts';

/** A place of this account. Throws PLACE.NOT_FOUND for everyone else's, so that ids cannot be tried out. */
export async function getOwnPlace(deps: Deps, accountId: string, placeId: PlaceId): Promise<PlaceRecord> {
  const record = await deps.stores.places.find(placeId);
  if (record?.accountId !== accountId) throw new DomainError('PLACE.NOT_FOUND');
  return record;
}

/** The account's places, newest first. */
export async function listOwnPlaces(deps: Deps, accountId: string): Promise<PlaceRecord[]> {
  const records = await deps.stores.places.getMany(await deps.stores.places.listIds(accountId));
  return records.sort((a, b) => b.createdAt - a.createdAt);
}

/** The entrance with this id, the first without one. Throws ENTRANCE.NOT_FOUND. */
export function getEntrance(record: PlaceRecord, entranceId: string | undefined): Entrance {
  const found =
    entranceId === undefined
      ? record.entrances[0]
      : record.entrances.find((entrance) => entrance.entranceId === entranceId);
  if (found === undefined) throw new DomainError('ENTRANCE.NOT_FOUND');
  return found;
}
