import type { Entrance, PlaceId, PlaceRole } from '@health-code/shared/place/place';
import type { Deps } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { GateRecord } from '../../stores/gate/gate-store.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';

/** A place that this account owns or manages. Throws PLACE.NOT_FOUND for everyone else's, so that ids cannot be tried out. */
export async function getManagedPlace(deps: Deps, accountId: string, placeId: PlaceId): Promise<PlaceRecord> {
  const record = await deps.stores.places.find(placeId);
  if (record === undefined) throw new DomainError('PLACE.NOT_FOUND');
  if (record.accountId === accountId) return record;
  const gates = await deps.stores.gates.listByPlace(placeId, accountId);
  if (!gates.some(isManager)) throw new DomainError('PLACE.NOT_FOUND');
  return record;
}

/** Throws PLACE.OWNER_ONLY for a manager. */
export function requireOwner(record: PlaceRecord, accountId: string): void {
  if (record.accountId !== accountId) throw new DomainError('PLACE.OWNER_ONLY');
}

/** What an account that runs a place is there. */
export function roleAt(record: PlaceRecord, accountId: string): PlaceRole {
  return record.accountId === accountId ? 'owner' : 'manager';
}

/** The places that the account owns or manages, newest first. */
export async function listManagedPlaces(deps: Deps, accountId: string): Promise<PlaceRecord[]> {
  const [owned, gates] = await Promise.all([
    deps.stores.places.listIds(accountId),
    deps.stores.gates.listByAccount(accountId),
  ]);
  const managed = gates.filter(isManager).map(({ placeId }) => placeId);
  const records = await deps.stores.places.getMany([...new Set([...owned, ...managed])]);
  return records.sort((a, b) => b.createdAt - a.createdAt);
}

const isManager = ({ role, state }: GateRecord): boolean => role === 'manager' && state === 'active';

/** The entrance with this id, the first without one. Throws ENTRANCE.NOT_FOUND. */
export function getEntrance(record: PlaceRecord, entranceId: string | undefined): Entrance {
  const found =
    entranceId === undefined
      ? record.entrances[0]
      : record.entrances.find((entrance) => entrance.entranceId === entranceId);
  if (found === undefined) throw new DomainError('ENTRANCE.NOT_FOUND');
  return found;
}
