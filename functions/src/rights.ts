import type { ProblemCode } from '@health-code/shared/api/problem';
import { authorise, type Decision, type RightsObject } from '@health-code/shared/rights/authorise';
import type { Caller } from '@health-code/shared/rights/caller';
import { type Action, rightOf } from '@health-code/shared/rights/rights';
import { DomainError } from './domain-error.ts';

/** Which actions each caller of a running request was asked about. The pipeline refuses an answer that nobody asked a right for. */
const asked = new WeakMap<Caller, Set<Action>>();

/** Whether a caller may; for rows, each of which is answered for itself. */
export function decide(caller: Caller, action: Action, object: RightsObject): Decision {
  asked.set(caller, (asked.get(caller) ?? new Set()).add(action));
  return authorise(caller, action, object);
}

/** Throws the problem that tells a caller no more than they may know: of what is not theirs, not even that it exists. */
export function requireRight(caller: Caller, action: Action, object: RightsObject): void {
  const decision = decide(caller, action, object);
  if (!decision.allowed) throw new DomainError(refusal(caller, object, decision));
}

const NOT_FOUND: Readonly<Record<RightsObject['kind'], ProblemCode>> = {
  none: 'AUTH.REQUIRED',
  session: 'SESSION.NOT_FOUND',
  login: 'LOGIN.NOT_FOUND',
  person: 'PERSON.NOT_FOUND',
  place: 'PLACE.NOT_FOUND',
  gate: 'GATE.NOT_FOUND',
  grant: 'SOURCE.NOT_GRANTED',
  division: 'OFFICE.OUTSIDE',
  operator: 'OPERATOR.NOT_FOUND',
};

/** What tells an official more than that there is no such thing. */
const FOR_OFFICIALS = {
  power: 'OPERATOR.POWER_MISSING',
  self: 'OPERATOR.SELF',
  'step-up': 'OPERATOR.STEP_UP',
} as const;

function refusal(
  caller: Caller,
  object: RightsObject,
  { because }: Extract<Decision, { allowed: false }>,
): ProblemCode {
  if (because === 'power' || because === 'self' || because === 'step-up') return FOR_OFFICIALS[because];
  if (caller.kind === 'operator' && object.kind === 'grant') return 'OFFICE.OUTSIDE';
  return because === 'role' ? 'PLACE.OWNER_ONLY' : NOT_FOUND[object.kind];
}

/** Whether one action at least of a route was asked about; rows of a batch are not counted, because there may be none. */
export function wasAsked(caller: Caller, actions: readonly Action[]): boolean {
  const known = asked.get(caller);
  return actions.some((action) => known?.has(action) === true || rightOf(action).perRow === true);
}
