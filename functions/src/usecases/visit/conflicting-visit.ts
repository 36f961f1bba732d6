import type { PlaceId } from '@health-code/shared/place/place';
import { areTooFarApart } from '@health-code/shared/visit/travel-time';
import type { LocationVerdict } from '@health-code/shared/visit/visit';
import type { Needs } from '../../config/deps.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { nearest, recordedTime } from './visits-around.ts';

/** What was proven of where the person was, by the visit that speaks against another. */
export type ConflictingVerdict = Exclude<LocationVerdict, 'remote'>;

type PlaceReader = Needs<never, 'places'>;

/**
 * Whether the person was, around that time, at a place from which nobody could have come in time, or to which nobody could have
 * gone. Asks the nearest visit on either side: one that lies further away in time proves less. Remote visits prove
 * nothing. Costs no more than two reads, and none for somebody who was nowhere else.
 */
export async function findConflictingVisit(
  deps: PlaceReader,
  around: readonly VisitRecord[],
  { place, at }: { place: PlaceRecord; at: number },
): Promise<ConflictingVerdict | undefined> {
  const others = around.filter((visit) => visit.place.placeId !== place.placeId && visit.locationVerdict !== 'remote');
  const { before, after } = nearest(others, at);
  const found = await Promise.all([before, after].map((visit) => conflictWith(deps, visit, { place, at })));
  return found.includes('verified') ? 'verified' : found.find((verdict) => verdict !== undefined);
}

async function conflictWith(
  { stores }: PlaceReader,
  visit: VisitRecord | undefined,
  { place, at }: { place: PlaceRecord; at: number },
): Promise<ConflictingVerdict | undefined> {
  const other = visit && (await stores.places.find(visit.place.placeId as PlaceId));
  if (visit === undefined || other === undefined) return undefined;
  const isImpossible = areTooFarApart(
    { at: recordedTime(visit), place: other.location },
    { at, place: place.location },
  );
  return isImpossible ? (visit.locationVerdict as ConflictingVerdict) : undefined;
}
