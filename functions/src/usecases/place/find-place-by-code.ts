import { readScan } from '@health-code/shared/place/poster-link';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { PlaceCodeRecord, PlaceRecord } from '../../stores/place/place-store.ts';
import { requireActive } from './require-active.ts';

export interface FoundPlace {
  readonly place: PlaceRecord;
  readonly entranceId: string;
  readonly code: PlaceCodeRecord;
}

/**
 * The active place behind what was scanned or typed. Says which of the ways it can be wrong: PLACE_CODE.FOREIGN,
 * MISTYPED, UNKNOWN, REVOKED, or the place's own state.
 */
export async function findPlaceByCode({ stores }: Needs<never, 'places'>, text: string): Promise<FoundPlace> {
  const reading = readScan(text);
  if (reading.kind === 'foreign') throw new DomainError('PLACE_CODE.FOREIGN');
  if (reading.kind === 'mistyped') throw new DomainError('PLACE_CODE.MISTYPED', { detail: `wrong ${reading.fault}` });
  const code = await stores.places.findCode(reading.code);
  if (code === undefined) throw new DomainError('PLACE_CODE.UNKNOWN');
  if (code.status === 'revoked') throw new DomainError('PLACE_CODE.REVOKED');
  const place = await stores.places.find(code.placeId);
  if (place === undefined) throw new DomainError('PLACE_CODE.UNKNOWN');
  if (isRetired(place, code.entranceId)) throw new DomainError('PLACE_CODE.REVOKED');
  requireActive(place);
  return { place, entranceId: code.entranceId, code };
}

/** The poster of an entrance ends at the instant at which the place stops listing it. */
const isRetired = ({ retired }: PlaceRecord, id: string) => retired.some(({ entranceId }) => entranceId === id);
