import type { Evidence } from '@health-code/shared/gate/gate';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { EntryMethod } from '@health-code/shared/visit/visit';
import type { Needs } from '../../config/deps.ts';
import type { Look } from '../access/note-access.ts';
import { judgeCode, liveFacts } from './judge-code.ts';
import type { OwnGate } from './own-gate.ts';
import { sightStep } from './step-sighting.ts';

type AdmitNeeds = Needs<'ids' | 'admissions' | 'gateBundles' | 'codeSecrets', 'gates'>;

/** Who was let in, by what was shown for it: whose visit it is, how it was made, and whether the code was seen elsewhere. */
export interface Admitted {
  readonly personId: PersonId;
  readonly method: EntryMethod;
  /** How the person was looked at, where that is not on record yet. */
  readonly look: Pick<Look, 'way' | 'reason' | 'id'> | undefined;
  readonly replayed: boolean;
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
  if (evidence.kind === 'manual') {
    const look = { way: 'manual', reason: evidence.reason, id: `${times.at}` } as const;
    return { personId: deps.ids.person(evidence.document), method: 'manual', look, replayed: false };
  }
  const admission = deps.admissions.open(evidence.admission, own.gate.gateId, times.now);
  if (admission === undefined) return 'admission';
  // The look that it came from is on record already.
  return { personId: admission.personId, method: admission.way, look: undefined, replayed: false };
}

async function admitByCode(deps: AdmitNeeds, own: OwnGate, text: string, times: Times): Promise<Admitted | string> {
  const { verdict, personId } = await judgeCode(deps, own.place, text, times);
  const facts = liveFacts(verdict);
  if (facts === undefined) return verdict.verdict;
  if (personId === undefined) return 'other-issuer';
  const look = { way: 'scan', reason: null, id: `${facts.credentialId}.${facts.step}` } as const;
  const sighting = await sightStep(deps, own.gate.gateId, facts, times.at);
  return { personId, method: 'reverse', look, replayed: sighting === 'replayed' };
}
