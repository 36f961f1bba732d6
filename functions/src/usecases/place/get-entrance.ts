import type { Entrance } from '@health-code/shared/place/place';
import { DomainError } from '../../domain-error.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';

/** The entrance with this id; the first one without an id. Throws ENTRANCE.NOT_FOUND. */
export function getEntrance({ entrances }: Pick<PlaceRecord, 'entrances'>, entranceId: string | undefined): Entrance {
  const found = entranceId === undefined ? entrances[0] : entrances.find((each) => each.entranceId === entranceId);
  if (found === undefined) throw new DomainError('ENTRANCE.NOT_FOUND');
  return found;
}
