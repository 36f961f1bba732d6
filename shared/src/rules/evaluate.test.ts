import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../vectors/rules/cn-declared-2022.json' with { type: 'json' };
import { fromIso, MS_PER_DAY, toIso } from '../time/shanghai.ts';
import { strictness } from './colour.ts';
import { evaluate, statusAt } from './evaluate.ts';
import { type Fact, factSchema, type RiskArea, SYMPTOMS } from './fact.ts';
import { reasonName, ruleSetSchema } from './rule-set.ts';
import { cnDeclared2022 as set } from './sets/cn-declared-2022.ts';
import { statusSchema } from './status.ts';
import { boundaries, buildTimeline } from './timeline.ts';

const START = fromIso('2022-12-01T00:00:00.000Z');
const LONGEST_RULE_DAYS = 14;

function declaration(id: string, at: number, fields: Partial<Fact> = {}): Fact {
  return factSchema.parse({
    kind: 'declaration',
    id,
    source: { kind: 'self', division: '41', organisation: 'self' },
    recordedAt: toIso(at),
    temperatureCelsius: 36.5,
    symptoms: [],
    contactWithCase: false,
    divisionsStayed: [],
    ...fields,
  });
}

const highRisk: RiskArea = { division: '4101', level: 'high', from: toIso(0), to: null, decree: 'test' };

const facts = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 40 * 24 * 60 }),
      temperatureCelsius: fc.constantFrom(36.5, 37.2, 37.3, 39),
      symptoms: fc.subarray([...SYMPTOMS], { maxLength: 2 }),
      contactWithCase: fc.boolean(),
      divisionsStayed: fc.constantFrom<string[]>([], ['410105'], ['31']),
    }),
    { maxLength: 6 },
  )
  .map((rows) => rows.map(({ at, ...fields }, index) => declaration(`f${index}`, START + at * 60_000, fields)));
const instants = fc.integer({ min: -1, max: 70 * 24 * 60 }).map((minutes) => START + minutes * 60_000);
const status = (history: readonly Fact[], now: number) => evaluate(history, set, now, [highRisk]);

describe('the published rule set', () => {
  it('keeps its own schema', () => {
    expect(ruleSetSchema.parse(set)).toEqual(set);
  });

  it('names its reasons and standings, and gives back a code that it does not know', () => {
    expect(reasonName(set, 'D1').zh).toBe('申报接触过病例');
    expect(reasonName(set, 'C').en).toBe('Nothing unusual declared');
    expect(reasonName(set, 'Z9')).toEqual({ zh: 'Z9', en: 'Z9' });
  });

  it('is refused with an endless stage, an unknown trigger or a code that stands twice', () => {
    const first = set.reasons[0] as (typeof set.reasons)[number];
    const paths = (reasons: unknown[]) =>
      ruleSetSchema.safeParse({ ...set, reasons }).error?.issues.map((issue) => issue.path.join('.'));
    expect(paths([{ ...first, stages: [{ ...first.stages[0], days: Number.POSITIVE_INFINITY }] }])).toEqual([
      'reasons.0.stages.0.days',
    ]);
    expect(paths([{ ...first, trigger: { kind: 'mood' } }])).toEqual(['reasons.0.trigger.kind']);
    expect(paths([first, first])).toEqual(['reasons']);
  });
});

describe('evaluate', () => {
  it.each(vectors)('$name', ({ declared, areas, now, colour, codes, next }) => {
    const history = declared.map(({ at, ...fields }, index) => declaration(`d${index}`, fromIso(at), fields as never));
    const riskAreas = (areas ?? []).map((area) => ({ ...highRisk, ...area })) as RiskArea[];
    const answer = evaluate(history, set, fromIso(now), riskAreas);
    expect(statusSchema.parse(answer)).toEqual(answer);
    expect({ colour: answer.colour, codes: answer.reasons.map((reason) => reason.code), next: answer.next }).toEqual({
      colour,
      codes,
      next,
    });
  });

  it('says who decided, since when, which stage, when it ends and whom to call', () => {
    const answer = evaluate([declaration('a', START, { contactWithCase: true })], set, START + MS_PER_DAY);
    expect(answer.reasons).toEqual([
      {
        code: 'D1',
        name: { zh: '申报接触过病例', en: 'Declared contact with a case' },
        colour: 'red',
        source: { kind: 'self', name: { zh: '本人申报', en: 'Your own declaration' } },
        since: '2022-12-01T00:00:00.000Z',
        stage: { index: 0, count: 2, measure: { zh: '集中隔离', en: 'Isolation in a centre' } },
        plannedEnd: '2022-12-06T16:00:00.000Z',
        hardEnd: '2022-12-09T16:00:00.000Z',
        advice: { zh: '到期后自动转码，无需申请。', en: 'It ends by itself; you do not have to ask.' },
        contact: set.authority,
        appealable: true,
      },
    ]);
  });
});

describe('the laws of the engine', () => {
  it('the order of facts does not matter, to the byte', () => {
    fc.assert(
      fc.property(facts, instants, fc.integer(), (history, now, seed) => {
        const shuffled = [...history].sort(
          (a, b) => ((a.id.charCodeAt(1) * seed) % 7) - ((b.id.charCodeAt(1) * seed) % 7),
        );
        expect(JSON.stringify(status(shuffled, now))).toBe(JSON.stringify(status(history, now)));
      }),
      { numRuns: 2_500 },
    );
  });

  it('the strictest reason wins, and a further declaration never lowers the colour', () => {
    fc.assert(
      fc.property(facts, instants, (history, now) => {
        const whole = status(history, now);
        expect(strictness(whole.colour)).toBe(Math.max(...whole.reasons.map((reason) => strictness(reason.colour))));
        const fewer = status(history.slice(0, -1), now);
        expect(strictness(whole.colour)).toBeGreaterThanOrEqual(strictness(fewer.colour));
      }),
      { numRuns: 2_500 },
    );
  });

  it('segments agree with evaluate at every instant, and each begins to the millisecond', () => {
    fc.assert(
      fc.property(facts, instants, (history, now) => {
        const known = history.filter((fact) => fromIso(fact.recordedAt) <= now);
        for (const segment of status(history, now).segments) {
          const from = fromIso(segment.from);
          expect(status(known, from).colour).toBe(segment.colour);
          if (from > now) expect(status(known, from - 1).colour).not.toBe(segment.colour);
        }
      }),
      { numRuns: 2_500 },
    );
  });

  it('a stored timeline answers like the facts, now and later', () => {
    fc.assert(
      fc.property(facts, fc.nat(60 * 24 * 60), (history, laterMinutes) => {
        const now = Math.max(START, ...history.map((fact) => fromIso(fact.recordedAt)));
        const timeline = buildTimeline(history, set, [highRisk]);
        const later = now + laterMinutes * 60_000;
        expect(statusAt(timeline, set, later)).toEqual(status(history, later));
        for (const at of boundaries(timeline).filter((boundary) => boundary >= now)) {
          expect(statusAt(timeline, set, at)).toEqual(status(history, at));
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('nobody is stuck: after the longest end everyone with a valid declaration is green', () => {
    fc.assert(
      fc.property(facts, (history) => {
        const last = Math.max(START, ...history.map((fact) => fromIso(fact.recordedAt)));
        const later = last + (LONGEST_RULE_DAYS + 1) * MS_PER_DAY;
        expect(status(history, later).colour).toBe('grey');
        expect(status([...history, declaration('clean', later)], later).colour).toBe('green');
      }),
      { numRuns: 1_500 },
    );
  });
});
