import type { Evidence, GateId, GateVisit, GateVisitResult } from '@health-code/shared/gate/gate';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import { fromIso, MS_PER_DAY } from '@health-code/shared/time/shanghai';
import type { EntryMethod } from '@health-code/shared/visit/visit';
import { inTurns } from '../../concurrently.ts';
import type { Deps } from '../../config/deps.ts';
import { visitIdAt } from '../../stores/visit/visit-id.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { type Look, noteAccess } from '../access/note-access.ts';
import { judgeCode, liveFacts } from '../code/judge-code.ts';
import { currentSnapshot } from '../code/snapshots.ts';
import { presenceOf } from '../visit/visit-record.ts';
import { getOwnGate, type OwnGate } from './gates.ts';
import { sightingOf } from './verify-code.ts';

export interface RecordGateVisits {
  readonly accountId: string;
  readonly gateId: GateId;
  readonly visits: readonly GateVisit[];
  readonly now: number;
}

const VISITS_AT_ONCE = 8;
/** A gate's clock may be ahead by as much as codes allow. */
const CLOCK_SKEW_MS = 60_000;
/** What a gate noted without the network and did not send for a week is no use for tracing any more. */
const OLDEST_MS = 7 * MS_PER_DAY;

/** Who was let in, by what was shown for it: whose visit it is, how it was made, and whether the code was seen elsewhere. */
interface Admitted {
  readonly personId: PersonId;
  readonly method: EntryMethod;
  /** How the person was looked at, where that is not on record yet. */
  readonly look: Pick<Look, 'way' | 'reason' | 'id'> | undefined;
  readonly replayed: boolean;
}

/**
 * Records visits that a gate noted, now or days ago, one answer each. A code is judged once more, at the time of the
 * visit: a gate's word lets nobody in. No visit ever changes a colour. Throws GATE.NOT_FOUND.
 */
export async function recordGateVisits(deps: Deps, call: RecordGateVisits): Promise<GateVisitResult[]> {
  const own = await getOwnGate(deps, call.accountId, call.gateId);
  const results: GateVisitResult[] = [];
  await inTurns([...call.visits.entries()], VISITS_AT_ONCE, async ([index, visit]) => {
    results[index] = await recordOne(deps, own, visit, call.now);
  });
  return results;
}

async function recordOne(deps: Deps, own: OwnGate, visit: GateVisit, now: number): Promise<GateVisitResult> {
  const at = fromIso(visit.at);
  const refused = (reason: string): GateVisitResult => ({
    visitId: visit.visitId,
    outcome: 'refused',
    reason,
    replayed: false,
  });
  if (at > now + CLOCK_SKEW_MS || at < now - OLDEST_MS) return refused('time');
  const admitted = await admittedBy(deps, own, visit.evidence, at, now);
  if (typeof admitted === 'string') return refused(admitted);
  const record = await visitRecord(deps, own, visit, admitted, { at, now });
  if (record === undefined) return refused('no-such-person');
  if (admitted.look !== undefined) await noteAccess(deps, own, { ...admitted.look, personId: admitted.personId, at });
  const stored = await deps.stores.visits.add(record);
  if (stored.fingerprint !== record.fingerprint) return refused('visit-id-reused');
  return {
    visitId: visit.visitId,
    outcome: stored.recordedAt === now ? 'recorded' : 'repeated',
    reason: null,
    replayed: admitted.replayed,
  };
}

/** When the person was there, and when the gate says so. */
interface Times {
  readonly at: number;
  readonly now: number;
}

/** Whom the evidence lets in, or why it lets in nobody. */
async function admittedBy(
  deps: Deps,
  own: OwnGate,
  evidence: Evidence,
  at: number,
  now: number,
): Promise<Admitted | string> {
  if (evidence.kind === 'manual') {
    const { type, number, nationality } = evidence.document;
    const personId = personIdSchema.parse(deps.ids.person(type, number, nationality));
    const look = { way: 'manual', reason: evidence.reason, id: `${at}` } as const;
    return { personId, method: 'manual', look, replayed: false };
  }
  if (evidence.kind === 'admission') {
    const admission = deps.admissions.open(evidence.admission, own.gate.gateId, now);
    if (admission === undefined) return 'admission';
    // The look that it came from is on record already.
    return { personId: admission.personId, method: admission.way, look: undefined, replayed: false };
  }
  return admittedByCode(deps, own, evidence.text, { at, now });
}

async function admittedByCode(deps: Deps, own: OwnGate, text: string, times: Times): Promise<Admitted | string> {
  const { verdict, personId } = await judgeCode(deps, own.place.kind, text, times);
  const facts = liveFacts(verdict);
  if (facts === undefined) return verdict.verdict;
  if (personId === undefined) return 'other-issuer';
  const look = { way: 'scan', reason: null, id: `${facts.credentialId}.${facts.step}` } as const;
  return { personId, method: 'reverse', look, replayed: (await sightingOf(deps, own, facts, times.at)) === 'replayed' };
}

async function visitRecord(
  deps: Deps,
  { gate, place }: OwnGate,
  visit: GateVisit,
  { personId, method }: Admitted,
  { at, now }: Times,
): Promise<VisitRecord | undefined> {
  const snapshot = await currentSnapshot(deps, personId, now);
  if (snapshot === undefined) return undefined;
  return {
    ...presenceOf(deps, snapshot, { place, entranceId: place.entrances[0]?.entranceId ?? '', at }),
    visitId: visitIdAt(at, deps.ids.intention(gate.gateId, visit.visitId, 'visit', personId)),
    recordedAt: now,
    method,
    // Staff at the door saw the person.
    locationVerdict: 'verified',
    fingerprint: deps.ids.fingerprint([visit.at, visit.evidence]),
  };
}
