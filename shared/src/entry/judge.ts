import type { Colour } from '../rules/colour.ts';
import type { EpochMs } from '../time/shanghai.ts';
import { MS_PER_HOUR } from '../time/units.ts';
import { type EntryOutcome, strictestOutcome, usualOutcome } from './outcome.ts';
import type { Policy } from './policy.ts';

/** What a door can require, in the order in which failures are listed. */
export const ENTRY_CONDITIONS = ['colour', 'credential-age', 'no-test', 'test-age'] as const;
export type EntryCondition = (typeof ENTRY_CONDITIONS)[number];

/** What a way in cannot know, so that it may answer more strictly than another way would. */
export const ENTRY_UNKNOWNS = ['sampling-minute', 'since-issue'] as const;
export type EntryUnknown = (typeof ENTRY_UNKNOWNS)[number];

/** What is known of somebody at a door, and how old it is. */
export interface EntryKnowledge {
  readonly colour: Colour;
  /** When this was known to be true: the issue of a credential, or the present for whoever asks the server. */
  readonly asOf: EpochMs;
  /** The latest negative sample; null when none is known. */
  readonly test: KnownTest | null;
}

export interface KnownTest {
  /** The sample was taken at this instant or less than `precisionMs` after it. */
  readonly sampledAt: EpochMs;
  /** 0 where the instant is exact; an hour in a personal code. */
  readonly precisionMs: number;
}

/** What a door says to somebody, and what would change its answer. */
export interface EntryAnswer {
  readonly outcome: EntryOutcome;
  /** Every condition that was not met; empty if and only if the outcome is `pass`. */
  readonly failed: readonly EntryCondition[];
  /** A negative test sampled less than so many hours ago would meet the condition; null where no test is missing or too old. */
  readonly testWithinHours: number | null;
  /** What this way in cannot know and another might answer more mildly for; empty when it knows all. */
  readonly cannotKnow: readonly EntryUnknown[];
}

/**
 * Who may enter: the one judge of every door, whether the question comes from a poster, a screen, a look-up, or a gate
 * without the network. The strictest condition decides. Grey is not a policy's to judge: staff decide. At exactly the
 * required age a test is too old: at 48 h 00 m 00 s it has left the 48 hours.
 */
export function judgeEntry(policy: Policy, known: EntryKnowledge, now: EpochMs): EntryAnswer {
  const byColour = known.colour === 'grey' ? usualOutcome(known.colour) : policy.colours[known.colour];
  const tooOld = [...credentialFailures(policy, known, now), ...testFailures(policy, known, now)];
  const outcome = strictestOutcome(tooOld.length > 0 ? [byColour, policy.whenTooOld] : [byColour]);
  const failed: EntryCondition[] = byColour === 'pass' ? tooOld : ['colour', ...tooOld];
  const lacksTest = failed.some((condition) => condition === 'no-test' || condition === 'test-age');
  return {
    outcome,
    failed,
    testWithinHours: lacksTest ? policy.oldestTestHours : null,
    cannotKnow: outcome === 'pass' ? [] : unknowns(policy, known, now, failed),
  };
}

function credentialFailures(policy: Policy, { asOf }: EntryKnowledge, now: EpochMs): EntryCondition[] {
  const seconds = policy.oldestCredentialSeconds;
  return seconds !== null && now - asOf > seconds * 1000 ? ['credential-age'] : [];
}

function testFailures(policy: Policy, { test }: EntryKnowledge, now: EpochMs): EntryCondition[] {
  const hours = policy.oldestTestHours;
  if (hours === null) return [];
  if (test === null) return ['no-test'];
  return now - test.sampledAt >= hours * MS_PER_HOUR ? ['test-age'] : [];
}

function unknowns(
  policy: Policy,
  { asOf, test }: EntryKnowledge,
  now: EpochMs,
  failed: readonly EntryCondition[],
): EntryUnknown[] {
  const limit = (policy.oldestTestHours ?? 0) * MS_PER_HOUR;
  // The last instant at which the sample may have been taken would still be young enough.
  const mayBeYounger = test !== null && now - (test.sampledAt + test.precisionMs) < limit;
  return [
    ...(failed.includes('test-age') && mayBeYounger ? (['sampling-minute'] as const) : []),
    ...(asOf < now ? (['since-issue'] as const) : []),
  ];
}
