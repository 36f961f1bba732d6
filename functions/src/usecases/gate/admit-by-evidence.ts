import type { Evidence } from '@health-code/shared/gate/gate';
import type { PersonId } from '@health-code/shared/person/person-id';
import { CLOCK_SKEW_MS } from '@health-code/shared/time/units';
import type { EntryMethod } from '@health-code/shared/visit/visit';
import type { Needs } from '../../config/deps.ts';
import { visitIdAt } from '../../stores/visit/visit-id.ts';
import type { Look } from '../access/note-access.ts';
import { judgeCode, liveFacts, stepBegan } from './judge-code.ts';
import type { OwnGate } from './own-gate.ts';
import { sightStep } from './step-sighting.ts';

type AdmitNeeds = Needs<'ids' | 'admissions' | 'gateBundles' | 'codeSecrets' | 'settings', 'gates'>;

/** Who was let in, by what was shown for it: whose visit it is, how it was made, and whether the code was seen elsewhere. */
export interface Admitted {
  readonly personId: PersonId;
  readonly method: EntryMethod;
  /** Never before what was shown was there. */
  readonly at: number;
  /** How the person was looked at, where that is not on record yet. */
  readonly look: Pick<Look, 'way' | 'reason' | 'id' | 'shownAt'> | undefined;
  readonly replayed: boolean;
  /** The one visit that it is good for; undefined where it may show the same person again and again. */
  readonly visitId?: string;
}

/** When the person was there, and when the gate says so. */
export interface Times {
  readonly at: number;
  readonly now: number;
}

/** Whom the evidence lets in, or why it lets in nobody: a verdict, `admission`, or `other-issuer`. */
export async function admitByEvidence(
  deps: AdmitNeeds,
  own: OwnGate,
  evidence: Evidence,
  times: Times,
): Promise<Admitted | string> {
  if (evidence.kind === 'code') return admitByCode(deps, own, evidence.text, times);
  if (evidence.kind === 'admission') return admitByAdmission(deps, own, evidence.admission, times);
  const { at } = times;
  const look = { way: 'manual', reason: evidence.reason, id: `${at}` } as const;
  return { personId: deps.ids.person(evidence.document), method: 'manual', at, look, replayed: false };
}

/** The look that it came from is on record already. One sealed a moment later than the gate's clock says is of that moment. */
function admitByAdmission(deps: AdmitNeeds, { gate }: OwnGate, text: string, { at, now }: Times): Admitted | string {
  const admission = deps.admissions.open(text, gate.gateId, now);
  if (admission === undefined || at < admission.sealedAt - CLOCK_SKEW_MS) return 'admission';
  const { personId, way, sealedAt } = admission;
  const intention = deps.ids.intention(gate.gateId, 'admission', personId, way, String(sealedAt));
  const visitId = visitIdAt(sealedAt, intention);
  return { personId, method: way, at: Math.max(at, sealedAt), look: undefined, replayed: false, visitId };
}

async function admitByCode(deps: AdmitNeeds, own: OwnGate, text: string, times: Times): Promise<Admitted | string> {
  const { verdict, personId } = await judgeCode(deps, own.place, text, times);
  const facts = liveFacts(verdict);
  if (facts === undefined) return verdict.verdict;
  if (personId === undefined) return 'other-issuer';
  const id = `${facts.credentialId}.${facts.step}`;
  const look = { way: 'scan', reason: null, id, shownAt: stepBegan(facts) } as const;
  const sighting = await sightStep(deps, own.gate.gateId, facts, times.at);
  return { personId, method: 'reverse', at: times.at, look, replayed: sighting === 'replayed' };
}
