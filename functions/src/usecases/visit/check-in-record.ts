import type { PersonId } from '@health-code/shared/person/person-id';
import { fromIso } from '@health-code/shared/time/shanghai';
import { distanceBand, locationVerdict } from '@health-code/shared/visit/location-verdict';
import type { LocationVerdict, NewVisit } from '@health-code/shared/visit/visit';
import type { Needs } from '../../config/deps.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { type ConflictingVerdict, findConflictingVisit } from './conflicting-visit.ts';
import type { VisitDraft } from './settle-visit.ts';
import { type Presence, visitFacts } from './visit-facts.ts';
import { visitFingerprint } from './visit-fingerprint.ts';

export type CheckInRecordNeeds = Needs<'ids' | 'ruleSets' | 'settings', 'places' | 'visits'>;

/** A request to check people in, once everything about the door is known. */
export interface CheckInRequest extends Presence {
  readonly accountId: string;
  /** What makes the request one intention. */
  readonly key: string;
  readonly visit: NewVisit;
  /** What the scan of a screen proves; undefined when no screen was scanned. */
  readonly screen: 'fresh' | 'stale' | undefined;
  /** Whether the entrance shows one these days. */
  readonly hasScreen: boolean;
}

/** The visit of one of the people, with these others around it. The phone's location is judged here and goes no further. */
export async function checkInRecord(
  deps: CheckInRecordNeeds,
  request: CheckInRequest,
  snapshot: Snapshot,
  around: readonly VisitRecord[],
): Promise<VisitDraft> {
  const { place, at, now } = request;
  const visit = withConsent(request.visit, snapshot);
  return {
    ...visitFacts(deps, snapshot, request),
    ...(at === now ? {} : { recordedAt: now }),
    method: visit.entry.method,
    locationVerdict: verdictOf({ ...request, visit }, await findConflictingVisit(deps, around, request)),
    distance: distanceBand(place.location, visit.entry.location),
    fingerprint: fingerprintOf(deps, request, snapshot.personId),
  };
}

/** Whoever did not agree that the place of their phone is compared is as somebody whose phone tells none. */
function withConsent(visit: CheckInRequest['visit'], { agreed = [] }: Snapshot): CheckInRequest['visit'] {
  if (agreed.includes('location')) return visit;
  return { ...visit, entry: { ...visit.entry, location: undefined } };
}

function verdictOf(
  { visit, place, at, screen, hasScreen }: CheckInRequest,
  conflict: ConflictingVerdict | undefined,
): LocationVerdict {
  const { scene, location, scannedAt } = visit.entry;
  const scanAgeSeconds = scannedAt === undefined ? undefined : (at - fromIso(scannedAt)) / 1000;
  const isLate = visit.at !== undefined;
  return locationVerdict({
    ...{ scene, place: place.location, phone: location },
    ...{ scanAgeSeconds, screen, hasScreen, isLate, conflict },
  });
}

/** The same key for another door or other people is another request. */
function fingerprintOf(
  { ids }: CheckInRecordNeeds,
  { accountId, key, place, entranceId, visit }: CheckInRequest,
  personId: PersonId,
): string {
  const personIds: PersonId[] = [...visit.personIds].sort();
  const intention = ids.intention(accountId, key, 'visit', personId);
  return visitFingerprint(intention, ids.fingerprint([place.placeId, entranceId, personIds]));
}
