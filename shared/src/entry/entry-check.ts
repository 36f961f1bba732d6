import type { Colour } from '../rules/colour.ts';
import type { EpochMs } from '../time/shanghai.ts';
import type { Outcome } from '../visit/visit.ts';
import { outcomeFor } from './outcome.ts';
import type { Policy, PolicyCondition } from './policy.ts';

const MS_PER_HOUR = 3_600_000;
const STRICTNESS: readonly Outcome[] = ['pass', 'unknown', 'limited', 'stop'];

export type EntryCondition = Exclude<PolicyCondition, 'credential-age'>;

/** What a door says to somebody, and what would change its mind. */
export interface EntryCheck {
  readonly outcome: Outcome;
  /** The conditions that were not met; empty if and only if the person passes. */
  readonly failed: readonly EntryCondition[];
  /** The age in hours that a negative test must not exceed, where one is asked for and missing or too old. */
  readonly testWithinHours: number | null;
}

/** What is known of somebody at the door. */
export interface Entrant {
  readonly colour: Colour;
  /** When the latest negative sample was taken; undefined without one. */
  readonly sampledAt: EpochMs | undefined;
}

/** The stricter of two test ages; null asks for none. */
export function stricterTestAge(a: number | null, b: number | null): number | null {
  return a === null ? b : Math.min(a, b ?? a);
}

/** Checks somebody against a policy. Grey is no colour that a policy judges: staff decide. A test of exactly the age that is asked for is too old. */
export function checkEntry(policy: Policy, { colour, sampledAt }: Entrant, now: EpochMs): EntryCheck {
  const byColour = colour === 'grey' ? outcomeFor(colour) : policy.colours[colour];
  const hours = policy.oldestTestHours;
  const missing = testCondition(hours, sampledAt, now);
  const outcomes = missing === undefined ? [byColour] : [byColour, policy.whenTooOld];
  return {
    outcome: STRICTNESS[Math.max(...outcomes.map((outcome) => STRICTNESS.indexOf(outcome)))] as Outcome,
    failed: [...(byColour === 'pass' ? [] : (['colour'] as const)), ...(missing === undefined ? [] : [missing])],
    testWithinHours: missing === undefined ? null : hours,
  };
}

function testCondition(hours: number | null, sampledAt: EpochMs | undefined, now: EpochMs): EntryCondition | undefined {
  if (hours === null) return undefined;
  if (sampledAt === undefined) return 'no-test';
  return now - sampledAt >= hours * MS_PER_HOUR ? 'test-age' : undefined;
}
