import { PLACE_KINDS, type PlaceKind } from '../place/place-kinds.ts';
import type { CodeColour } from '../rules/colour.ts';
import type { EntryOutcome } from './outcome.ts';

/** What a region requires at a door, as data. */
export interface Policy {
  readonly colours: Readonly<Record<CodeColour, PolicyAnswer>>;
  /** The oldest credential that passes, in seconds since it was issued; null for any that has not expired. */
  readonly oldestCredentialSeconds: number | null;
  /** A negative test must have been sampled less than so many hours ago; null when no test is required. */
  readonly oldestTestHours: number | null;
  /** The answer to a person whose credential or test is too old or missing. */
  readonly whenTooOld: 'limited' | 'stop';
}

/** What a policy may answer. Grey is not its to judge. */
export const POLICY_ANSWERS = ['pass', 'limited', 'stop'] as const satisfies readonly EntryOutcome[];
export type PolicyAnswer = (typeof POLICY_ANSWERS)[number];

/** Whether a word is an answer to somebody, and not a fault of what they showed. */
export function isPolicyAnswer(word: string): word is PolicyAnswer {
  return POLICY_ANSWERS.some((answer) => answer === word);
}

/** Green passes, yellow is limited, red stops, and no test is required. */
export const PLAIN_POLICY: Policy = {
  colours: { green: 'pass', yellow: 'limited', red: 'stop' },
  oldestCredentialSeconds: null,
  oldestTestHours: null,
  whenTooOld: 'stop',
};

/** The policies of a region by kind of place; a kind that is not named has the one for everywhere. */
export interface GatePolicies {
  /** Grows by one with each publication; 0 before the first. */
  readonly version: number;
  readonly everywhere: Policy;
  readonly kinds: Readonly<Partial<Record<PlaceKind, Policy>>>;
}

export const PLAIN_POLICIES: GatePolicies = { version: 0, everywhere: PLAIN_POLICY, kinds: {} };

type Requirements = Pick<GatePolicies, 'everywhere' | 'kinds'>;

/** Whether two publications require the same of every kind of place, whatever their versions. */
export function isSamePolicies(a: Requirements, b: Requirements): boolean {
  const [one, other] = [a, b].map(({ everywhere, kinds }) => [everywhere, ...PLACE_KINDS.map((kind) => kinds[kind])]);
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What matters of a place to the question who may enter. */
export interface Door {
  readonly kind: PlaceKind;
  /** A negative test within so many hours, required by the place itself; null when it requires none. */
  readonly asksTestWithinHours: number | null;
}

/** What is required at a door: what the region requires of its kind and what the place requires itself, whichever is stricter. */
export function policyAt(policies: Requirements, door: Door): Policy {
  const policy = policies.kinds[door.kind] ?? policies.everywhere;
  return { ...policy, oldestTestHours: stricterAge(policy.oldestTestHours, door.asksTestWithinHours) };
}

function stricterAge(a: number | null, b: number | null): number | null {
  return a === null ? b : Math.min(a, b ?? a);
}
