import { stricterTestAge } from '@health-code/shared/entry/entry-check';
import { policyFor } from '@health-code/shared/entry/gate-policy';
import type { Policy } from '@health-code/shared/entry/policy';
import { screenTextOf } from '@health-code/shared/place/poster-link';
import { reasonName } from '@health-code/shared/rules/rule-set';
import { fromIso, MS_PER_DAY, shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import type { CheckInAnswer, NewVisit, VisitResult } from '@health-code/shared/visit/visit';
import type { Deps } from '../../config/deps.ts';
import { DomainError, InvalidInputError } from '../../domain-error.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { getOwnSnapshots } from '../code/snapshots.ts';
import { fieldContext } from '../person/person-view.ts';
import { findPlaceByCode } from '../place/find-place-by-code.ts';
import { judgeScreen } from '../place/screen-codes.ts';
import { type Arrival, entryOf, newVisitRecord } from './visit-record.ts';

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
  const at = timeOf(call);
  const { personIds } = call.visit;
  const [{ place, entranceId, code }, snapshots, policies, days] = await Promise.all([
    findPlaceByCode(deps, call.visit.placeCode),
    getOwnSnapshots(deps, call.accountId, personIds, call.now),
    deps.gatePolicies(call.now),
    Promise.all(personIds.map((personId) => deps.stores.visits.listByDay(personId, shanghaiDate(at)))),
  ]);
  const screen = screenOf(deps, call, code);
  const policy = asked(policyFor(policies, place.kind), place);
  const key = call.idempotencyKey ?? deps.randomId();
  const arrival: Arrival = { ...call, key, place, entranceId, at, screen, policy };
  const records = await Promise.all(
    snapshots.map((snapshot, index) => newVisitRecord(deps, arrival, snapshot, days[index] as VisitRecord[])),
  );
  if (records.length > 1) await refuseReusedKey(deps, records);
  const stored = await Promise.all(records.map((record) => addVisit(deps, record)));
  const first = stored[0] as VisitRecord;
  return {
    place: { ...first.place, asksCheckOut: place.asksCheckOut },
    results: stored.map((record, index) => visitResult(deps, record, snapshots[index] as Snapshot, policy)),
    serverTime: toIso(first.recordedAt ?? first.at),
  };
}

/**
 * What the scan of a screen proves. The server's clock judges it and never the phone's word: with a time of its choice a
 * forwarded picture would be fresh again. So a scan that is sent later proves nothing; it need not be forged either.
 */
function screenOf(deps: Deps, { visit, now }: CheckIn, code: string): 'fresh' | 'stale' | undefined {
  const screen = judgeScreen(deps, code, visit.entry.screen ?? screenTextOf(visit.placeCode), now);
  return visit.at === undefined ? screen : undefined;
}

/** A phone's clock may be a little ahead. */
const CLOCK_SKEW_MS = 60_000;
/** What waited in a phone for longer is no use for tracing any more. */
const OLDEST_MS = 7 * MS_PER_DAY;

/** When the people were at the door: now, or when their phone had no network. Throws REQUEST.INVALID. */
function timeOf({ visit, now }: CheckIn): number {
  if (visit.at === undefined) return now;
  const at = fromIso(visit.at);
  if (at > now + CLOCK_SKEW_MS || at < now - OLDEST_MS) {
    throw new InvalidInputError([{ pointer: '/at', code: 'out-of-range', detail: 'lies within the last seven days' }]);
  }
  return Math.min(at, now);
}

/** What the region asks at this kind of place, or the place itself, whichever is stricter. */
function asked(policy: Policy, place: PlaceRecord): Policy {
  return { ...policy, oldestTestHours: stricterTestAge(policy.oldestTestHours, place.asksTestWithinHours) };
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

function visitResult(deps: Deps, record: VisitRecord, snapshot: Snapshot, policy: Policy): VisitResult {
  const { outcome, failed, testWithinHours } = entryOf(policy, record.colour, snapshot, record.at);
  return {
    personId: record.personId,
    visitId: record.visitId,
    name: deps.cipher.open(snapshot.sealedName, fieldContext(record.personId, 'masked-name')),
    colour: record.colour,
    outcome,
    failed: [...failed],
    testWithinHours,
    reason: { ...record.reason, name: reasonName(deps.ruleSet, record.reason.code) },
    locationVerdict: record.locationVerdict,
  };
}
