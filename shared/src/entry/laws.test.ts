import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../rules/colour.ts';
import { MS_PER_HOUR } from '../time/units.ts';
import { type EntryKnowledge, judgeEntry } from './judge.ts';
import { outcomeStrictness } from './outcome.ts';
import { POLICY_ANSWERS, type Policy } from './policy.ts';

const NOW = Date.parse('2026-11-21T04:17:23.456Z');
const answer = fc.constantFrom(...POLICY_ANSWERS);

const policy: fc.Arbitrary<Policy> = fc.record({
  colours: fc.record({ green: answer, yellow: answer, red: answer }),
  oldestCredentialSeconds: fc.option(fc.integer({ min: 0, max: 7_200 })),
  oldestTestHours: fc.option(fc.integer({ min: 1, max: 168 })),
  whenTooOld: fc.constantFrom('limited', 'stop'),
});

/** Ages around the whole hours that policies name, where a slip by one would show. */
const ageMs = fc
  .tuple(fc.integer({ min: 0, max: 170 }), fc.constantFrom(-MS_PER_HOUR / 2, -1, 0, 1, MS_PER_HOUR / 2))
  .map(([hours, ms]) => hours * MS_PER_HOUR + ms);

const live: fc.Arbitrary<EntryKnowledge> = fc.record({
  colour: fc.constantFrom(...COLOURS),
  asOf: fc.constant(NOW),
  test: fc.option(ageMs.map((age) => ({ sampledAt: NOW - age, precisionMs: 0 }))),
});

/** The same person as a code tells of them: the hour of the sample, as of its issue. */
function asCode({ colour, test }: EntryKnowledge, issuedAgo: number): EntryKnowledge {
  const hour = test === null ? null : Math.floor(test.sampledAt / MS_PER_HOUR) * MS_PER_HOUR;
  return { colour, asOf: NOW - issuedAgo, test: hour === null ? null : { sampledAt: hour, precisionMs: MS_PER_HOUR } };
}

describe('the laws of the judge', () => {
  it('a person passes if and only if no condition failed', () => {
    fc.assert(
      fc.property(policy, live, (rules, known) => {
        const { outcome, failed } = judgeEntry(rules, known, NOW);
        expect(outcome === 'pass').toBe(failed.length === 0);
      }),
    );
  });

  it('whoever knows less never answers more mildly, and names what it cannot know where it is stricter', () => {
    fc.assert(
      fc.property(policy, live, fc.integer({ min: 0, max: 7_200_000 }), (rules, known, issuedAgo) => {
        const full = judgeEntry(rules, known, NOW);
        const less = judgeEntry(rules, asCode(known, issuedAgo), NOW);
        const difference = outcomeStrictness(less.outcome) - outcomeStrictness(full.outcome);
        expect(difference).toBeGreaterThanOrEqual(0);
        if (difference > 0) expect(less.cannotKnow).not.toEqual([]);
        if (less.cannotKnow.length === 0) expect(less.outcome).toBe(full.outcome);
      }),
      { numRuns: 2_000 },
    );
  });

  it('time alone never makes a test younger', () => {
    fc.assert(
      fc.property(policy, live, fc.nat({ max: 200 * MS_PER_HOUR }), (rules, known, later) => {
        const [now, then] = [judgeEntry(rules, known, NOW), judgeEntry(rules, known, NOW + later)];
        expect(outcomeStrictness(then.outcome)).toBeGreaterThanOrEqual(outcomeStrictness(now.outcome));
      }),
    );
  });

  it('whoever knows all has no excuse', () => {
    fc.assert(
      fc.property(policy, live, (rules, known) => {
        expect(judgeEntry(rules, known, NOW).cannotKnow).toEqual([]);
      }),
    );
  });
});
