import type { PersonId } from '@health-code/shared/identity/person';
import type { PlaceId } from '@health-code/shared/place/place';
import { statusAt } from '@health-code/shared/rules/evaluate';
import { reasonName } from '@health-code/shared/rules/rule-set';
import { MS_PER_DAY, toIso } from '@health-code/shared/time/shanghai';
import { locationVerdict } from '@health-code/shared/visit/location-verdict';
import { outcomeFor } from '@health-code/shared/visit/outcome';
import type { CheckInAnswer, NewVisit, VisitResult } from '@health-code/shared/visit/visit';
import type { Deps } from '../config/deps.ts';
import { DomainError } from '../domain-error.ts';
import type { PlaceRecord } from '../stores/place-store.ts';
import type { Snapshot } from '../stores/snapshot-store.ts';
import type { VisitRecord } from '../stores/visit-store.ts';
import { findPlaceByCode } from './find-place-by-code.ts';
import { fieldContext } from './person-view.ts';
import { publicPlaceView } from './place-view.ts';
import { getOwnSnapshots } from './snapshots.ts';

export interface CheckIn {
  readonly accountId: string;
  readonly visit: NewVisit;
  readonly idempotencyKey: string | undefined;
  readonly now: number;
}

/**
 * Checks people in: everything is judged before anything is written, then one conditional write per person. Colours are
 * read and never written. A retry under the same key answers from the visits that stand.
 */
export async function checkIn(deps: Deps, call: CheckIn): Promise<CheckInAnswer> {
  const [{ place, entranceId }, snapshots] = await Promise.all([
    findPlaceByCode(deps, call.visit.placeCode),
    getOwnSnapshots(deps, call.accountId, call.visit.personIds, call.now),
  ]);
  const key = call.idempotencyKey ?? deps.randomId();
  const records = snapshots.map((snapshot) => visitRecord(deps, call, key, { place, entranceId, snapshot }));
  if (records.length > 1) await refuseReusedKey(deps, records);
  const stored = await Promise.all(records.map((record) => addVisit(deps, record)));
  const first = stored[0] as VisitRecord;
  return {
    place: first.place,
    results: stored.map((record, index) => visitResult(deps, record, snapshots[index] as Snapshot)),
    serverTime: toIso(first.at),
  };
}

interface Presence {
  readonly place: PlaceRecord;
  readonly entranceId: string;
  readonly snapshot: Snapshot;
}

function visitRecord(deps: Deps, call: CheckIn, key: string, { place, entranceId, snapshot }: Presence): VisitRecord {
  const status = statusAt(snapshot.timeline, deps.ruleSet, call.now);
  const reason = status.reasons[0] as (typeof status.reasons)[number];
  const { method, scene, location } = call.visit.entry;
  return {
    visitId: visitId(deps, call.accountId, key, snapshot.personId),
    personId: snapshot.personId,
    place: publicPlaceView(place, entranceId),
    entranceId,
    at: call.now,
    method,
    colour: status.colour,
    ruleSet: status.ruleSet,
    reason: { code: reason.code, until: reason.hardEnd },
    locationVerdict: locationVerdict(scene, place.location, location),
    fingerprint: fingerprint(deps, place.placeId, entranceId, call.visit.personIds),
    expiresAt: call.now + deps.settings.VISIT_RETENTION_DAYS * MS_PER_DAY,
  };
}

function visitId(deps: Deps, accountId: string, key: string, personId: PersonId): string {
  return deps.ids.intention(accountId, key, 'visit', personId);
}

/** The same key for another door or other people is another request. */
function fingerprint(deps: Deps, placeId: PlaceId, entranceId: string, personIds: readonly PersonId[]): string {
  return deps.ids.fingerprint([placeId, entranceId, [...personIds].sort()]);
}

/** With several people a key that was used for others must be found before the first of them is written. */
async function refuseReusedKey(deps: Deps, records: readonly VisitRecord[]): Promise<void> {
  const standing = await Promise.all(records.map((record) => deps.stores.visits.find(record.personId, record.visitId)));
  const reused = standing.some(
    (visit, index) => visit !== undefined && visit.fingerprint !== records[index]?.fingerprint,
  );
  if (reused) throw new DomainError('IDEMPOTENCY.MISMATCH');
}

async function addVisit(deps: Deps, record: VisitRecord): Promise<VisitRecord> {
  const stored = await deps.stores.visits.add(record);
  if (stored.fingerprint !== record.fingerprint) throw new DomainError('IDEMPOTENCY.MISMATCH');
  return stored;
}

function visitResult(deps: Deps, record: VisitRecord, snapshot: Snapshot): VisitResult {
  return {
    personId: record.personId,
    visitId: record.visitId,
    name: deps.cipher.open(snapshot.sealedName, fieldContext(record.personId, 'masked-name')),
    colour: record.colour,
    outcome: outcomeFor(record.colour),
    reason: { ...record.reason, name: reasonName(deps.ruleSet, record.reason.code) },
    locationVerdict: record.locationVerdict,
  };
}
