import type { GateId, GateVisit, GateVisitResult } from '@health-code/shared/gate/gate';
import { fromIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import { forEachConcurrently } from '../../concurrently.ts';
import type { Needs } from '../../config/deps.ts';
import { visitIdAt } from '../../stores/visit/visit-id.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { noteAccess } from '../access/note-access.ts';
import { judgeFor } from '../entry/judge-at-door.ts';
import { currentSnapshot } from '../snapshot/current-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { isReportable } from '../visit/report-window.ts';
import { visitFacts } from '../visit/visit-facts.ts';
import { type Admitted, admitByEvidence, type Times } from './admit-by-evidence.ts';
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
  await forEachConcurrently([...visits.entries()], VISITS_AT_ONCE, async ([index, visit]) => {
    results[index] = await recordOne(deps, own, visit, now);
  });
  return results;
}

async function recordOne(deps: RecordNeeds, own: OwnGate, visit: GateVisit, now: number): Promise<GateVisitResult> {
  const { visitId } = visit;
  const refused = (reason: string): GateVisitResult => ({ visitId, outcome: 'refused', reason, replayed: false });
  const times = { at: fromIso(visit.at), now };
  if (!isReportable(times.at, now)) return refused('time');
  const admitted = await admitByEvidence(deps, own, visit.evidence, times);
  if (typeof admitted === 'string') return refused(admitted);
  const record = await visitRecord(deps, own, visit, admitted, times);
  if (record === undefined) return refused('no-such-person');
  const { personId, look, replayed } = admitted;
  if (look !== undefined) await noteAccess(deps, lookerOf(own), { ...look, personId, at: times.at });
  const stored = await deps.stores.visits.add(record);
  if (stored.fingerprint !== record.fingerprint) return refused('visit-id-reused');
  const outcome = stored.recordedAt === now ? 'recorded' : 'repeated';
  return { visitId, outcome, reason: null, replayed };
}

async function visitRecord(
  deps: RecordNeeds,
  { gate, place }: OwnGate,
  visit: GateVisit,
  { personId, method }: Admitted,
  { at, now }: Times,
): Promise<VisitRecord | undefined> {
  const snapshot = await currentSnapshot(deps, personId, now);
  if (snapshot === undefined) return undefined;
  const entranceId = place.entrances[0]?.entranceId ?? '';
  const judge = await judgeFor(deps, place, now);
  return {
    ...visitFacts(deps, snapshot, { place, entranceId, at, now, judge }),
    visitId: visitIdAt(at, deps.ids.intention(gate.gateId, visit.visitId, 'visit', personId)),
    recordedAt: now,
    method,
    // Staff at the door saw the person.
    locationVerdict: 'verified',
    fingerprint: deps.ids.fingerprint([visit.at, visit.evidence]),
  };
}
