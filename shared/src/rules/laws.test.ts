import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, factSchema } from '../facts/fact.ts';
import { histories, instants, negativeTests, riskAreas } from '../facts/facts.arbitrary.ts';
import { knownFacts } from '../facts/known-facts.ts';
import type { RiskArea } from '../risk-area/risk-area.ts';
import { fromIso, toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { strictness } from './colour.ts';
import { evaluate, statusAt } from './evaluate.ts';
import { RULE_SETS } from './sets/index.ts';
import { boundariesAfter, buildTimeline, timelineSchema } from './timeline.ts';

/** Together over 10,000 histories, shared out over the sets that ship; `npm run mutation` asks for fewer. */
const RUNS_PER_LAW = fc.readConfigureGlobal().numRuns ?? Math.ceil(2_200 / RULE_SETS.length);
/** The longest reason: 60 days of hospital with two stages behind it, each with its hard end; and a decree of 90 days. */
const LONGEST_REASON_DAYS = 200;
/** The facts that may lower a colour. */
const LOWERING = new Set<Fact['kind']>(['test', 'release']);

const clean = (at: number): Fact =>
  factSchema.parse({
    kind: 'declaration',
    id: 'clean',
    source: { division: '41', organisation: 'self' },
    recordedAt: toIso(at),
    at: toIso(at),
    temperatureCelsius: 36.5,
    symptoms: [],
    contactWithCase: false,
    divisionsStayed: [],
  });

describe.each(RULE_SETS.map((set) => [set.id, set] as const))('the laws of the engine under %s', (_id, set) => {
  const check = (property: fc.IProperty<never> | fc.IRawProperty<unknown>) =>
    fc.assert(property as never, { numRuns: RUNS_PER_LAW });

  it('the order of facts and of areas does not matter, to the byte', () => {
    check(
      fc.property(histories, riskAreas, instants, fc.infiniteStream(fc.nat()), (history, areas, now, numbers) => {
        const shuffled = history
          .map((fact) => [numbers.next().value as number, fact] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, fact]) => fact);
        const answers = (facts: Fact[], decrees: RiskArea[]) =>
          JSON.stringify([buildTimeline(facts, set, decrees), evaluate(facts, set, now, decrees)]);
        expect(answers(shuffled, areas.toReversed())).toBe(answers(history, areas));
      }),
    );
  });

  it('the strictest reason wins, and no further fact but a test or a release lowers the colour', () => {
    check(
      fc.property(histories, riskAreas, instants, (history, areas, now) => {
        const whole = evaluate(history, set, now, areas);
        expect(strictness(whole.colour)).toBe(Math.max(...whole.reasons.map((reason) => strictness(reason.colour))));
        const last = history.at(-1);
        fc.pre(last !== undefined && !LOWERING.has(last.kind));
        const fewer = evaluate(history.slice(0, -1), set, now, areas);
        expect(strictness(whole.colour)).toBeGreaterThanOrEqual(strictness(fewer.colour));
      }),
    );
  });

  it('a further negative test never makes a colour stricter, however late it is reported', () => {
    check(
      fc.property(histories, negativeTests, riskAreas, instants, (history, test, areas, now) => {
        const without = evaluate(history, set, now, areas);
        const whole = evaluate([...history, test], set, now, areas);
        expect(strictness(whole.colour)).toBeLessThanOrEqual(strictness(without.colour));
      }),
    );
  });

  it('segments agree with evaluate at every instant, and each begins to the millisecond', () => {
    check(
      fc.property(histories, riskAreas, instants, (history, areas, now) => {
        const known = knownFacts(history, now);
        const { segments, next } = evaluate(history, set, now, areas);
        expect(next?.at ?? null).toBe(segments[0]?.to);
        for (const segment of segments) {
          const from = fromIso(segment.from);
          expect(evaluate(known, set, from, areas).colour).toBe(segment.colour);
          if (from > now) expect(evaluate(known, set, from - 1, areas).colour).not.toBe(segment.colour);
        }
      }),
    );
  });

  it('a stored timeline answers like the facts, now and later', () => {
    check(
      fc.property(histories, riskAreas, fc.nat(60 * 24 * 60), (history, areas, laterMinutes) => {
        const now = Math.max(0, ...history.map((fact) => fromIso(fact.recordedAt)));
        const built = buildTimeline(knownFacts(history, now), set, areas);
        const timeline = timelineSchema.parse(JSON.parse(JSON.stringify(built)));
        const instantsToTry = [now + laterMinutes * 60_000, ...boundariesAfter(timeline, now)];
        for (const at of instantsToTry) expect(statusAt(timeline, set, at)).toEqual(evaluate(history, set, at, areas));
      }),
    );
  });

  it('nobody is stuck: after the longest end everyone with a valid declaration is green', () => {
    check(
      fc.property(histories, riskAreas, (history, areas) => {
        const last = Math.max(fromIso('2022-12-01T00:00:00.000Z'), ...history.map((fact) => fromIso(fact.recordedAt)));
        const later = last + LONGEST_REASON_DAYS * MS_PER_DAY;
        expect(evaluate(history, set, later, areas).colour).toBe('grey');
        expect(evaluate([...history, clean(later)], set, later, areas).colour).toBe('green');
      }),
    );
  });
});
