import type { Entrance, PlaceId } from '@health-code/shared/place/place';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';
import { getEntrance } from './get-entrance.ts';
import { getPlaceFor } from './get-place-for.ts';

export interface ReplacePlaceCode extends Call {
  readonly placeId: PlaceId;
  readonly entranceId: string;
  /** The version that the owner saw. */
  readonly version: number;
}

/**
 * Gives an entrance a new place code. The new code works before the old one is revoked, so that there is no moment
 * without one; a retry with the version that it saw finishes what was begun. Throws PLACE.NOT_FOUND, ENTRANCE.NOT_FOUND,
 * and WRITE.CONFLICT for any older version, read or overtaken.
 */
export async function replacePlaceCode(
  deps: Needs<'ids', 'places' | 'gates'>,
  { caller, placeId, entranceId, version }: ReplacePlaceCode,
): Promise<Entrance> {
  const place = await getPlaceFor(deps, caller, 'place.run', placeId);
  const entrance = getEntrance(place, entranceId);
  if (entrance.version !== version && entrance.version !== version + 1) throw new DomainError('WRITE.CONFLICT');
  const { places } = deps.stores;
  const codeOf = (of: number) => ({ code: deps.ids.placeCode(placeId, entranceId, of), version: of });
  const next: Entrance = { ...entrance, ...codeOf(version + 1) };
  await places
    .putCode({ placeId, entranceId, ...codeOf(version + 1), status: 'active' })
    .catch(lostRaceAs('WRITE.CONFLICT'));
  const index = place.entrances.indexOf(entrance);
  const isOurs =
    entrance.version !== version || (await isWritten(places.replaceEntrance(placeId, index, version, next)));
  if (!isOurs) await requireReplaced(deps, placeId, next);
  await places.putCode({ placeId, entranceId, ...codeOf(version), status: 'revoked' });
  return next;
}

/** A parallel request for the same version that was faster wrote the same, so nothing is lost. Throws WRITE.CONFLICT where an edit came first. */
async function requireReplaced({ stores }: Needs<never, 'places'>, placeId: PlaceId, next: Entrance): Promise<void> {
  const place = await stores.places.find(placeId);
  const now = place?.entrances.find(({ entranceId }) => entranceId === next.entranceId);
  if (now === undefined || now.version < next.version) throw new DomainError('WRITE.CONFLICT');
}
