import { checkEntry, type EntryCheck } from '@health-code/shared/entry/entry-check';
import { outcomeFor } from '@health-code/shared/entry/outcome';
import type { Policy } from '@health-code/shared/entry/policy';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Colour } from '@health-code/shared/rules/colour';
import { statusAt } from '@health-code/shared/rules/evaluate';
import { fromIso, MS_PER_DAY } from '@health-code/shared/time/shanghai';
import { distanceBand, locationVerdict } from '@health-code/shared/visit/location-verdict';
import type { LocationVerdict, NewVisit } from '@health-code/shared/visit/visit';
import type { Deps } from '../../config/deps.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { visitIdAt } from '../../stores/visit/visit-id.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { publicPlaceView } from '../place/place-view.ts';
import { type Elsewhere, seenElsewhere } from './conflicting-visit.ts';

/** People at a door: which, when, by what, and in whose request. */
export interface Arrival {
  readonly accountId: string;
  /** What makes the request one intention. */
  readonly key: string;
  readonly visit: NewVisit;
  readonly place: PlaceRecord;
  readonly entranceId: string;
  /** When they were there. */
  readonly at: number;
  /** When they say so. */
  readonly now: number;
  readonly screen: 'fresh' | 'stale' | undefined;
  /** What the door asks. */
  readonly policy: Policy;
}

/** Somebody at an entrance at an instant, by the colour of that time: what every visit records, however it came about. */
export function presenceOf(
  deps: Deps,
  { personId, timeline }: Snapshot,
  { place, entranceId, at }: Pick<Arrival, 'place' | 'entranceId' | 'at'>,
): Pick<VisitRecord, 'personId' | 'place' | 'entranceId' | 'at' | 'colour' | 'ruleSet' | 'reason' | 'expiresAt'> {
  const status = statusAt(timeline, deps.ruleSet, at);
  const reason = status.reasons[0] as (typeof status.reasons)[number];
  return {
    personId,
    place: publicPlaceView(place, entranceId),
    entranceId,
    at,
    colour: status.colour,
    ruleSet: status.ruleSet,
    reason: { code: reason.code, until: reason.hardEnd },
    expiresAt: at + deps.settings.VISIT_RETENTION_DAYS * MS_PER_DAY,
  };
}

/** The visit of one of them, on a day with these other visits. The phone's location is judged here and goes no further. */
export async function newVisitRecord(
  deps: Deps,
  arrival: Arrival,
  snapshot: Snapshot,
  day: readonly VisitRecord[],
): Promise<VisitRecord> {
  const { place, at, now, visit } = arrival;
  const presence = presenceOf(deps, snapshot, arrival);
  const visitId = await idOf(deps, arrival, snapshot.personId);
  const others = day.filter((other) => other.visitId !== visitId);
  const { outcome } = entryOf(arrival.policy, presence.colour, snapshot, at);
  return {
    ...presence,
    visitId,
    ...(at === now ? {} : { recordedAt: now }),
    method: visit.entry.method,
    ...(outcome === outcomeFor(presence.colour) ? {} : { outcome }),
    locationVerdict: verdictOf(arrival, await seenElsewhere(deps, others, arrival)),
    distance: distanceBand(place.location, visit.entry.location),
    fingerprint: fingerprint(deps, arrival),
  };
}

/** A phone repeats a request for no longer than this. */
const RETRY_MS = 10 * 60_000;

/**
 * The id that the intention stands for. An arrival that is told now has the day of now in it, so a retry right after
 * midnight looks first for what its first try wrote on the day before.
 */
async function idOf(deps: Deps, { accountId, key, visit, at }: Arrival, personId: PersonId): Promise<string> {
  const intention = deps.ids.intention(accountId, key, 'visit', personId);
  const [id, before] = [visitIdAt(at, intention), visitIdAt(at - RETRY_MS, intention)];
  if (id === before || visit.at !== undefined) return id;
  return (await deps.stores.visits.find(personId, before)) === undefined ? id : before;
}

/** What the door says to a person of a colour, by what is known of their tests. */
export function entryOf(policy: Policy, colour: Colour, { timeline }: Snapshot, at: number): EntryCheck {
  const { test } = timeline.badges;
  const sampledAt = test?.result === 'negative' ? test.sampledAt : undefined;
  return checkEntry(policy, { colour, sampledAt }, at);
}

function verdictOf({ visit, place, at, screen }: Arrival, elsewhere: Elsewhere | undefined): LocationVerdict {
  const { scene, location, scannedAt } = visit.entry;
  const scanAgeSeconds = scannedAt === undefined ? undefined : (at - fromIso(scannedAt)) / 1000;
  return locationVerdict({ scene, place: place.location, phone: location, scanAgeSeconds, screen, elsewhere });
}

/** Fifty bits tell the requests of one key apart; a visit at the longest place must fit into 1 kB. */
const FINGERPRINT_LENGTH = 10;

/** The same key for another door or other people is another request. */
function fingerprint(deps: Deps, { place, entranceId, visit }: Arrival): string {
  const personIds: PersonId[] = [...visit.personIds].sort();
  return deps.ids.fingerprint([place.placeId, entranceId, personIds]).slice(0, FINGERPRINT_LENGTH);
}
