import { type EntryOutcome, usualOutcome } from '@health-code/shared/entry/outcome';
import type { Policy } from '@health-code/shared/entry/policy';
import type { VisitState } from './on-screen.types';
import { type Admission, admissionOf, answerOf, type Presented } from './presented.shared';

/** What staff would do about this code, were it not practice: a specimen counts as a code of its colour. */
export function rehearsedAdmission(presented: Presented, policy: Policy): Admission {
  const answer = answerOf(presented);
  return admissionOf(answer === 'specimen' ? specimenOutcome(presented, policy) : answer);
}

function specimenOutcome(presented: Presented, policy: Policy): EntryOutcome {
  const facts = presented.kind === 'code' && 'facts' in presented.verdict ? presented.verdict.facts : undefined;
  return facts === undefined ? usualOutcome('grey') : policy.colours[facts.colour];
}

const VISITS = { automatic: 'practice-recorded', ask: 'open', none: 'practice-refused' } as const;

/** The state of a visit that is only rehearsed. */
export const rehearsedVisit = (presented: Presented, policy: Policy): VisitState =>
  VISITS[rehearsedAdmission(presented, policy)];
