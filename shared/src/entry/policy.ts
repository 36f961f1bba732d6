import type { Claims } from '../code/claims.ts';
import { issuedAt } from '../code/lifetime.ts';
import type { CodeColour } from '../rules/colour.ts';
import type { EpochMs } from '../time/shanghai.ts';

/** What a door does, from the mildest to the strictest. */
export const ENTRY_ANSWERS = ['pass', 'limited', 'stop'] as const;
export type EntryAnswer = (typeof ENTRY_ANSWERS)[number];

/** What a region or a place asks of a code, as data. */
export interface Policy {
  readonly colours: Readonly<Record<CodeColour, EntryAnswer>>;
  /** The oldest credential that passes, in seconds since it was issued; null for any that has not ended. */
  readonly oldestCredentialSeconds: number | null;
  /** The oldest negative test that passes, in hours since its sampling hour began; null when none is asked for. */
  readonly oldestTestHours: number | null;
  /** The answer to a green code whose credential or test is too old. */
  readonly whenTooOld: 'limited' | 'stop';
}

/** Green passes, yellow is limited, red stops, and no test is asked for. */
export const PLAIN_POLICY: Policy = {
  colours: { green: 'pass', yellow: 'limited', red: 'stop' },
  oldestCredentialSeconds: null,
  oldestTestHours: null,
  whenTooOld: 'stop',
};

/** Why a code does not simply pass. */
export type PolicyCondition = 'colour' | 'credential-age' | 'test-age' | 'no-test';

export interface PolicyAnswer {
  readonly answer: EntryAnswer;
  /** All conditions that failed; empty if and only if the code passes. */
  readonly failed: readonly PolicyCondition[];
}

/** The strictest answer that any condition asks for. An age that equals its limit is not too old. */
export function applyPolicy(policy: Policy, claims: Claims, now: EpochMs): PolicyAnswer {
  const byColour = policy.colours[claims.colour];
  const tooOld = ageConditions(policy, claims, now);
  const answers = tooOld.length > 0 ? [byColour, policy.whenTooOld] : [byColour];
  const answer = ENTRY_ANSWERS[Math.max(...answers.map((one) => ENTRY_ANSWERS.indexOf(one)))] as EntryAnswer;
  return { answer, failed: byColour === 'pass' ? tooOld : ['colour', ...tooOld] };
}

function ageConditions(policy: Policy, claims: Claims, now: EpochMs): PolicyCondition[] {
  const { oldestCredentialSeconds, oldestTestHours } = policy;
  const failed: PolicyCondition[] = [];
  if (oldestCredentialSeconds !== null && now - issuedAt(claims) > oldestCredentialSeconds * 1000) {
    failed.push('credential-age');
  }
  if (oldestTestHours === null) return failed;
  if (claims.sampledHour === null) failed.push('no-test');
  else if (now - claims.sampledHour > oldestTestHours * 3_600_000) failed.push('test-age');
  return failed;
}
