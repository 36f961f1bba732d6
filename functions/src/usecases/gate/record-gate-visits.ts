import type { GateId, GateVisit, GateVisitResult } from '@health-code/shared/gate/gate';
import type { PersonId } from '@health-code/shared/person/person-id';
import { fromIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import { forEachConcurrently } from '../../concurrently.ts';
import type { Needs } from '../../config/deps.ts';
import { noteAccess } from '../access/note-access.ts';
import { judgeFor } from '../entry/judge-at-door.ts';
import { currentSnapshot } from '../snapshot/current-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { isReportable } from '../visit/report-window.ts';
import { type SettledVisit, settleVisit, type VisitDraft, writeSettled } from '../visit/settle-visit.ts';
import { visitFacts } from '../visit/visit-facts.ts';
import { visitFingerprint } from '../visit/visit-fingerprint.ts';
import { visitsAround } from '../visit/visits-around.ts';
import { type Admitted, admitByEvidence } from './admit-by-evidence.ts';
import { getOwnGate, lookerOf, type OwnGate } from './own-gate.ts';

type RecordNeeds = SnapshotNeeds &
  Needs<'ids' | 'admissions' | 'gateBundles' | 'gatePolicies' | 'settings', 'gates' | 'places' | 'accesses' | 'visits'>;

export interface RecordGateVisits extends Call {
  readonly gateId: GateId;
  readonly visits: readonly GateVisit[];
}

const VISITS_AT_ONCE = 8;

/**
 * Records visits that a gate noted, now or days ago, one answer each. A code is judged once more, at the time of the
 * visit: a gate's word lets nobody in. No visit ever changes a colour. Throws GATE.NOT_FOUND.
 */
export async function recordGateVisits(
  deps: RecordNeeds,
  { caller, gateId, visits, now }: RecordGateVisits,
): Promise<GateVisitResult[]> {
  const own = await getOwnGate(deps, caller, gateId);
  const results: GateVisitResult[] = [];
  const turns = new Map<PersonId, Promise<unknown>>();
  await forEachConcurrently([...visits.entries()], VISITS_AT_ONCE, async ([index, visit]) => {
    results[index] = await recordOne(deps, own, visit, { now, turns });
  });
  return results;
}

interface Batch {
  readonly now: number;
  /** The last visit of each person: the next one must see it, whichever ten minutes it is in. */
  readonly turns: Map<PersonId, Promise<unknown>>;
}

async function recordOne(
  deps: RecordNeeds,
  own: OwnGate,
  visit: GateVisit,
  { now, turns }: Batch,
): Promise<GateVisitResult> {
  const { visitId } = visit;
  const refused = (reason: string): GateVisitResult => ({ visitId, outcome: 'refused', reason, replayed: false });
  const told = fromIso(visit.at);
  if (!isReportable(told, now)) return refused('time');
  const admitted = await admitByEvidence(deps, own, visit.evidence, { at: Math.min(told, now), now });
  if (typeof admitted === 'string') return refused(admitted);
  const settled = await settleAdmitted(deps, own, visit, admitted, { now, turns });
  const { method, replayed } = admitted;
  // Whether anybody has the number that was typed is nobody's business: every such note is told the same.
  if (method === 'manual') return { visitId, outcome: 'recorded', reason: null, replayed };
  if (!('record' in settled)) return refused(REFUSALS[settled.kind]);
  const isFirst = settled.kind === 'new' && settled.record.recordedAt === now;
  return { visitId, outcome: isFirst ? 'recorded' : 'repeated', reason: null, replayed };
}

const REFUSALS = { reused: 'visit-id-reused', spent: 'admission', nobody: 'no-such-person' } as const;

/** What becomes of a visit whose person is known; `nobody` where there is none any more, or never was. */
async function settleAdmitted(
  deps: RecordNeeds,
  own: OwnGate,
  visit: GateVisit,
  admitted: Admitted,
  { now, turns }: Batch,
): Promise<SettledVisit | { readonly kind: 'nobody' }> {
  const { personId, look, at } = admitted;
  const draft = await visitDraft(deps, own, visit, admitted, now);
  if (draft === undefined) return { kind: 'nobody' };
  if (look !== undefined) await noteAccess(deps, lookerOf(own), { shownAt: at, ...look, personId, at: now });
  const turn = (turns.get(personId) ?? Promise.resolve()).then(() => record(deps, draft, admitted.visitId, now));
  turns.set(personId, turn);
  return turn;
}

/** However many there are on that day: staff saw the person, and a door does not turn anybody away for its records. */
async function record(
  deps: RecordNeeds,
  draft: VisitDraft,
  onlyId: string | undefined,
  now: number,
): Promise<SettledVisit> {
  const settle = async (isConsistent: boolean) =>
    settleVisit(deps, await visitsAround(deps, draft.personId, { at: draft.at, now }, isConsistent), draft, onlyId);
  const settleAgain = async (): Promise<SettledVisit> => (onlyId === undefined ? settle(true) : { kind: 'spent' });
  return writeSettled(deps, await settle(false), settleAgain);
}

async function visitDraft(
  deps: RecordNeeds,
  { gate, place }: OwnGate,
  visit: GateVisit,
  { personId, method, at }: Admitted,
  now: number,
): Promise<VisitDraft | undefined> {
  const snapshot = await currentSnapshot(deps, personId, now);
  if (snapshot === undefined) return undefined;
  const entranceId = place.entrances[0]?.entranceId ?? '';
  const judge = await judgeFor(deps, place, now);
  const intention = deps.ids.intention(gate.gateId, visit.visitId, 'visit', personId);
  return {
    ...visitFacts(deps, snapshot, { place, entranceId, at, now, judge }),
    recordedAt: now,
    method,
    // Staff at the door saw who showed a code, or whom they looked up; a number can be typed of anybody.
    locationVerdict: method === 'manual' ? 'unverified' : 'verified',
    fingerprint: visitFingerprint(intention, deps.ids.fingerprint([visit.at, visit.evidence])),
  };
}
