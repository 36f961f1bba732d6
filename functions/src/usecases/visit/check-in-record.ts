import type { PersonId } from '@health-code/shared/person/person-id';
import { fromIso } from '@health-code/shared/time/shanghai';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { distanceBand, locationVerdict } from '@health-code/shared/visit/location-verdict';
import type { LocationVerdict, NewVisit } from '@health-code/shared/visit/visit';
import type { Needs } from '../../config/deps.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { visitIdAt } from '../../stores/visit/visit-id.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { type ConflictingVerdict, findConflictingVisit } from './conflicting-visit.ts';
import { type Presence, visitFacts } from './visit-facts.ts';

export type CheckInRecordNeeds = Needs<'ids' | 'ruleSets' | 'settings', 'places' | 'visits'>;

/** A request to check people in, once everything about the door is known. */
export interface CheckInRequest extends Presence {
  readonly accountId: string;
  /** What makes the request one intention. */
  readonly key: string;
  readonly visit: NewVisit;
  /** What the scan of a screen proves; undefined when no screen was scanned. */
  readonly screen: 'fresh' | 'stale' | undefined;
}

/** The visit of one of the people, on a day with these other visits. The phone's location is judged here and goes no further. */
export async function checkInRecord(
  deps: CheckInRecordNeeds,
  request: CheckInRequest,
  snapshot: Snapshot,
  day: readonly VisitRecord[],
): Promise<VisitRecord> {
  const { place, at, now, visit } = request;
  const visitId = await visitIdOf(deps, request, snapshot.personId);
  const others = day.filter((other) => other.visitId !== visitId);
  return {
    ...visitFacts(deps, snapshot, request),
    visitId,
    ...(at === now ? {} : { recordedAt: now }),
    method: visit.entry.method,
    locationVerdict: verdictOf(request, await findConflictingVisit(deps, others, request)),
    distance: distanceBand(place.location, visit.entry.location),
    fingerprint: fingerprintOf(deps, request),
  };
}

/** A phone repeats a request for no longer than this. */
const RETRY_MS = 10 * MS_PER_MINUTE;

/**
 * The id that the intention stands for. An arrival that is told now has the day of now in it, so a retry right after
 * midnight looks first for what its first try wrote on the day before.
 */
async function visitIdOf(
  { ids, stores }: CheckInRecordNeeds,
  { accountId, key, visit, at }: CheckInRequest,
  personId: PersonId,
): Promise<string> {
  const intention = ids.intention(accountId, key, 'visit', personId);
  const [id, before] = [visitIdAt(at, intention), visitIdAt(at - RETRY_MS, intention)];
  if (id === before || visit.at !== undefined) return id;
  return (await stores.visits.find(personId, before)) === undefined ? id : before;
}

function verdictOf(
  { visit, place, at, screen }: CheckInRequest,
  conflict: ConflictingVerdict | undefined,
): LocationVerdict {
  const { scene, location, scannedAt } = visit.entry;
  const scanAgeSeconds = scannedAt === undefined ? undefined : (at - fromIso(scannedAt)) / 1000;
  return locationVerdict({ scene, place: place.location, phone: location, scanAgeSeconds, screen, conflict });
}

/** Fifty bits tell the requests of one key apart; a visit at the longest place must fit into 1 kB. */
const FINGERPRINT_LENGTH = 10;

/** The same key for another door or other people is another request. */
function fingerprintOf({ ids }: CheckInRecordNeeds, { place, entranceId, visit }: CheckInRequest): string {
  const personIds: PersonId[] = [...visit.personIds].sort();
  return ids.fingerprint([place.placeId, entranceId, personIds]).slice(0, FINGERPRINT_LENGTH);
}
