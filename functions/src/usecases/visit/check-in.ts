import { screenTextOf } from '@health-code/shared/place/poster-link';
import { reasonName } from '@health-code/shared/rules/rule-set';
import { fromIso, toIso } from '@health-code/shared/time/shanghai';
import type { CheckInAnswer, NewVisit, VisitResult } from '@health-code/shared/visit/visit';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError, InvalidInputError } from '../../domain-error.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { judgeFor, liveKnowledge } from '../entry/judge-at-door.ts';
import { type SampleNeeds, sampleDoor } from '../entry/sample-door.ts';
import { getOwnSnapshots } from '../person/own-snapshot.ts';
import { findPlaceByCode } from '../place/find-place-by-code.ts';
import { hasScreen } from '../place/screen-at-entrance.ts';
import { screenProof } from '../place/screen-proof.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { type CheckInRecordNeeds, type CheckInRequest, checkInRecord } from './check-in-record.ts';
import { requireProvedCompanions } from './proved-companions.ts';
import { isReportable } from './report-window.ts';
import { type SettledVisit, settleVisit, type VisitDraft, writeSettled } from './settle-visit.ts';
import { refuseTooMany } from './too-many-visits.ts';
import { visitsAround } from './visits-around.ts';

type CheckInNeeds = SnapshotNeeds & CheckInRecordNeeds & SampleNeeds & Needs<'randomId' | 'gatePolicies'>;

export interface CheckIn extends IdempotentCall {
  readonly visit: NewVisit;
}

/**
 * Checks people in: everything is judged before anything is written, then one conditional write per person. Colours are
 * read and never written. A retry under the same key answers from the visits that stand, and so does whoever checks in
 * once more where they are. Throws the problems of the place code and of the place's state, PERSON.NOT_FOUND,
 * PROOF.NEEDED, REQUEST.INVALID, IDEMPOTENCY.MISMATCH, VISIT.TOO_MANY, WRITE.CONFLICT.
 */
export async function checkIn(deps: CheckInNeeds, call: CheckIn): Promise<CheckInAnswer> {
  const at = timeOf(call);
  const [{ place, entranceId, code }, snapshots] = await Promise.all([
    findPlaceByCode(deps, call.visit.placeCode),
    getOwnSnapshots(deps, call, 'visit.check-in', call.visit.personIds),
  ]);
  requireProvedCompanions(deps, snapshots);
  const request: CheckInRequest = {
    accountId: call.caller.accountId,
    key: call.idempotencyKey ?? deps.randomId(),
    visit: call.visit,
    place,
    entranceId,
    at,
    now: call.now,
    screen: screenOf(deps, call, code.code),
    hasScreen: hasScreen(code, call.now),
    judge: await judgeFor(deps, place, call.now),
  };
  const planned = await Promise.all(snapshots.map((snapshot) => planCheckIn(deps, request, snapshot)));
  const done = await Promise.all(planned.map((plan) => carryOut(deps, request, plan)));
  const { kind, record: first } = (done[0] as CheckInPlan).settled;
  return {
    place: { ...first.place, asksCheckOut: place.asksCheckOut },
    results: done.map((plan) => resultOf(deps, request, plan)),
    // A retry has the answer of its first try; whoever comes to the door once more has one of their own.
    serverTime: toIso(kind === 'repeat' ? call.now : (first.recordedAt ?? first.at)),
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

/** What becomes of one person's check-in. */
interface CheckInPlan {
  readonly snapshot: Snapshot;
  readonly draft: VisitDraft;
  readonly settled: Extract<SettledVisit, { record: VisitRecord }>;
}

/** Throws what would keep the visit from being written, so that it keeps back those of the others as well. */
async function planCheckIn(
  deps: CheckInNeeds,
  request: CheckInRequest,
  snapshot: Snapshot,
  isConsistent = false,
): Promise<CheckInPlan> {
  const around = await visitsAround(deps, snapshot.personId, request, isConsistent);
  const draft = await checkInRecord(deps, request, snapshot, around);
  const settled = settleVisit(deps, around, draft);
  if (!('record' in settled)) throw new DomainError('IDEMPOTENCY.MISMATCH');
  if (settled.kind === 'new') refuseTooMany(around, request);
  return { snapshot, draft, settled };
}

async function carryOut(deps: CheckInNeeds, request: CheckInRequest, plan: CheckInPlan): Promise<CheckInPlan> {
  const again = async () => (await planCheckIn(deps, request, plan.snapshot, true)).settled;
  const settled = await writeSettled(deps, plan.settled, again);
  if (settled.kind === 'new')
    await sampleDoor(deps, request.place, liveKnowledge(plan.snapshot, request.at), request.at);
  return { ...plan, settled: settled as CheckInPlan['settled'] };
}

/** A retry answers by the colour that the visit was recorded with; whoever comes to the door once more, by that of now. */
function resultOf(
  { cipher, ruleSets }: CheckInNeeds,
  { judge, now }: CheckInRequest,
  { snapshot, draft, settled: { kind, record } }: CheckInPlan,
): VisitResult {
  const { personId, at, colour, reason } = kind === 'repeat' ? draft : record;
  return {
    ...judge({ ...liveKnowledge(snapshot, at), colour }, at),
    personId,
    visitId: record.visitId,
    name: cipher.open(snapshot.sealedName, fieldContext(personId, 'masked-name')),
    colour,
    reason: { ...reason, name: reasonName(ruleSets.at(now), reason.code) },
    locationVerdict: record.locationVerdict,
  };
}
