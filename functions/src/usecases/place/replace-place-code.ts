import type { Entrance, PlaceId } from '@health-code/shared/place/place';
import type { Deps } from '../../config/deps.ts';
import { ConditionFailedError, DomainError } from '../../domain-error.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { getEntrance, getManagedPlace } from './managed-places.ts';

export interface ReplacePlaceCode {
  readonly accountId: string;
  readonly placeId: PlaceId;
  readonly entranceId: string;
  /** The version that the owner saw. */
  readonly version: number;
}

/**
 * Gives an entrance a new code. The new code works before the old one is revoked, so that there is no moment without
 * one; a retry with the version that it saw finishes what was begun. Throws WRITE.CONFLICT for any older version.
 */
export async function replacePlaceCode(deps: Deps, call: ReplacePlaceCode): Promise<Entrance> {
  const record = await getManagedPlace(deps, call.accountId, call.placeId);
  const entrance = getEntrance(record, call.entranceId);
  if (entrance.version !== call.version && entrance.version !== call.version + 1)
    throw new DomainError('WRITE.CONFLICT');
  const code = (version: number) => deps.ids.placeCode(call.placeId, entrance.entranceId, version);
  const next: Entrance = { ...entrance, version: call.version + 1, code: code(call.version + 1) };
  const base = { placeId: call.placeId, entranceId: entrance.entranceId };
  await deps.stores.places.putCode({ ...base, code: next.code, version: next.version, status: 'active' });
  if (entrance.version === call.version) await moveOn(deps, record, entrance, next);
  await deps.stores.places.putCode({ ...base, code: code(call.version), version: call.version, status: 'revoked' });
  return next;
}

/** When a parallel request for the same version was faster it wrote the same, so nothing is lost. */
async function moveOn(deps: Deps, record: PlaceRecord, from: Entrance, to: Entrance): Promise<void> {
  const index = record.entrances.indexOf(from);
  await deps.stores.places.replaceEntrance(record.placeId, index, from.version, to).catch((error: unknown) => {
    if (!(error instanceof ConditionFailedError)) throw error;
  });
}
