import type { EntryAnswer } from '@health-code/shared/entry/judge';
import { screenTextOf } from '@health-code/shared/place/poster-link';
import { reasonName } from '@health-code/shared/rules/rule-set';
import { fromIso, shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import type { CheckInAnswer, NewVisit, VisitResult } from '@health-code/shared/visit/visit';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError, InvalidInputError } from '../../domain-error.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { judgeFor, liveKnowledge } from '../entry/judge-at-door.ts';
import { getOwnSnapshots } from '../person/own-snapshot.ts';
import { findPlaceByCode } from '../place/find-place-by-code.ts';
import { screenProof } from '../place/screen-proof.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { type CheckInRecordNeeds, type CheckInRequest, checkInRecord } from './check-in-record.ts';
import { isReportable } from './report-window.ts';

type CheckInNeeds = SnapshotNeeds & CheckInRecordNeeds & Needs<'randomId' | 'gatePolicies'>;

export interface CheckIn extends IdempotentCall {
  readonly visit: NewVisit;
}

/**
 * Checks people in: everything is judged before anything is written, then one conditional write per person. Colours are
 * read and never written. A retry under the same key answers from the visits that stand. Throws the problems of the place
 * code and of the place's state, PERSON.NOT_FOUND, REQUEST.INVALID, IDEMPOTENCY.MISMATCH.
 */
export async function checkIn(deps: CheckInNeeds, call: CheckIn): Promise<CheckInAnswer> {
  const at = timeOf(call);
  const { personIds } = call.visit;
  const [{ place, entranceId, code }, snapshots, days] = await Promise.all([
    findPlaceByCode(deps, call.visit.placeCode),
    getOwnSnapshots(deps, call, 'visit.check-in', personIds),
    Promise.all(personIds.map((personId) => deps.stores.visits.listByDay(personId, shanghaiDate(at)))),
  ]);
  const request: CheckInRequest = {
    accountId: call.caller.accountId,
    key: call.idempotencyKey ?? deps.randomId(),
    visit: call.visit,
    place,
    entranceId,
    at,
    now: call.now,
    screen: screenOf(deps, call, code),
    judge: await judgeFor(deps, place, call.now),
  };
  const records = await Promise.all(
    snapshots.map((snapshot, index) => checkInRecord(deps, request, snapshot, days[index] as VisitRecord[])),
  );
  if (records.length > 1) await refuseReusedKey(deps, records);
  const stored = await Promise.all(records.map((record) => addVisit(deps, record)));
  const first = stored[0] as VisitRecord;
  return {
    place: { ...first.place, asksCheckOut: place.asksCheckOut },
    results: stored.map((record, index) => {
      const snapshot = snapshots[index] as Snapshot;
      // A retry answers by the colour that the visit was recorded with.
      const known = { ...liveKnowledge(snapshot, record.at), colour: record.colour };
      return visitResult(deps, record, snapshot, request.judge(known, record.at), call.now);
    }),
    serverTime: toIso(first.recordedAt ?? first.at),
  };
}

/**
 * What the scan of a screen proves. The server's clock judges it and never the phone's word: with a time of its choice a
 * forwarded picture would be fresh again. So a scan that is sent later proves nothing; it need not be forged either.
 */
function screenOf(deps: Needs<'ids'>, { visit, now }: CheckIn, code: string): 'fresh' | 'stale' | undefined {
  const proof = screenProof(deps, code, visit.entry.screen ?? screenTextOf(visit.placeCode), now);
  return visit.at === undefined ? proof : undefined;
}

/** When the people were at the door: now, or when their phone had no network. Throws REQUEST.INVALID. */
function timeOf({ visit, now }: CheckIn): number {
  if (visit.at === undefined) return now;
  const at = fromIso(visit.at);
  if (!isReportable(at, now)) {
    throw new InvalidInputError([
      { pointer: '/at', code: 'out-of-range', detail: 'must be within the last seven days' },
    ]);
  }
  return Math.min(at, now);
}

/** With several people a key that was used for others must be found before the first of them is written. */
async function refuseReusedKey({ stores }: CheckInNeeds, records: readonly VisitRecord[]): Promise<void> {
  const earlier = await Promise.all(records.map((record) => stores.visits.find(record.personId, record.visitId)));
  const isReused = earlier.some(
    (visit, index) => visit !== undefined && visit.fingerprint !== records[index]?.fingerprint,
  );
  if (isReused) throw new DomainError('IDEMPOTENCY.MISMATCH');
}

async function addVisit({ stores }: CheckInNeeds, record: VisitRecord): Promise<VisitRecord> {
  const stored = await stores.visits.add(record);
  if (stored.fingerprint !== record.fingerprint) throw new DomainError('IDEMPOTENCY.MISMATCH');
  return stored;
}

function visitResult(
  { cipher, ruleSets }: CheckInNeeds,
  record: VisitRecord,
  snapshot: Snapshot,
  answer: EntryAnswer,
  now: number,
): VisitResult {
  const { personId, visitId, colour, reason, locationVerdict } = record;
  return {
    ...answer,
    personId,
    visitId,
    name: cipher.open(snapshot.sealedName, fieldContext(personId, 'masked-name')),
    colour,
    reason: { ...reason, name: reasonName(ruleSets.at(now), reason.code) },
    locationVerdict,
  };
}
