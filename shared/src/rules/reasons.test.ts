import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/fact.ts';
import { fact, negative, START } from '../facts/facts.fixture.ts';
import { endOfDay, toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { evaluate } from './evaluate.ts';
import { type RuleSet, ruleSetSchema } from './rule-set.ts';
import { cn202220m as national } from './sets/cn-2022-20m.ts';
import { commonReasons } from './sets/common.ts';
import { days, MEASURES, negatives, yellow } from './stages.ts';

const HOUR = MS_PER_DAY / 24;
const WAIT = 'It ends automatically; no application is needed.';
const TEST = 'Take the required tests. It ends automatically when the period is over; no application is needed.';
const OVERDUE = 'The period is over but a test result is missing. It ends automatically when the result is negative.';

/** Fujian, 2022-10: two negatives in 3 days, or 7 days and one; who shared a positive tube is green after 12 hours. */
const fujian: RuleSet = ruleSetSchema.parse({
  ...national,
  id: 'FUJIAN',
  poolPolicy: 'YELLOW_12H',
  reasons: [
    {
      code: 'B3',
      name: { zh: '时空交集', en: 'Companion' },
      dimensions: ['space', 'time', 'relation'],
      trigger: { kind: 'contact', relations: ['companion'] },
      stages: [yellow([days(3, negatives(2)), days(7, negatives(1))], { measure: MEASURES.home })],
      appealable: true,
    },
    ...commonReasons('YELLOW_12H'),
  ],
});

const contact = (id: string, at: number, fields: Record<string, unknown> = {}) =>
  fact({ kind: 'contact', id, relation: 'close', at: toIso(at), recordedAt: toIso(at), ...fields });
const order = (id: string, from: number, to: number) =>
  fact({
    kind: 'order',
    id,
    reason: 'x',
    colour: 'red',
    at: toIso(from),
    recordedAt: toIso(from),
    until: toIso(to),
    document: '1 号',
  });
const release = (of: string, at: number) =>
  fact({ kind: 'release', id: `r${of}`, of, at: toIso(at), document: '解除 1 号' });
const declaration = (id: string, at: number, recordedAt = at) =>
  fact({
    kind: 'declaration',
    id,
    source: { division: '41', organisation: 'self' },
    at: toIso(at),
    recordedAt: toIso(recordedAt),
    temperatureCelsius: 36.5,
    symptoms: [],
    contactWithCase: false,
    divisionsStayed: [],
  });
const reasons = (facts: Fact[], at: number, set = national) => evaluate(facts, set, at).reasons;
const first = (facts: Fact[], at: number, set = national) => {
  const [reason] = reasons(facts, at, set);
  if (reason === undefined) throw new Error('there is always a reason');
  return reason;
};

describe('of several holds under one code', () => {
  const at = START + MS_PER_DAY;
  const after = (days: number) => START + days * MS_PER_DAY;
  const long = order('a', START, after(9));
  const longer = order('b', at, after(10));
  const short = order('c', at, after(5));

  it('the one that ends last speaks, whether it began first or last', () => {
    expect(reasons([long, short], at)).toMatchObject([{ code: 'A8', since: toIso(START), hardEnd: toIso(after(9)) }]);
    expect(reasons([long, longer], at)).toMatchObject([{ code: 'A8', since: toIso(at), hardEnd: toIso(after(10)) }]);
  });

  it('the first speaks, when all end together', () => {
    const facts = [contact('a', START + HOUR), contact('b', START)];
    expect(reasons(facts, START + HOUR)).toMatchObject([{ code: 'A4', since: toIso(START) }]);
  });

  it('the strictest speaks, although a milder one ends later', () => {
    // Without tests the first contact turns yellow on day 19 at 24:00, a day before the second would.
    const turns = endOfDay(START, 19);
    const facts = [contact('a', START), contact('b', START + MS_PER_DAY), release('b', turns + 12 * HOUR)];
    expect(reasons(facts, turns)).toMatchObject([{ code: 'A4', colour: 'red', hardEnd: toIso(turns + 12 * HOUR) }]);
    expect(reasons(facts, turns + 12 * HOUR)).toMatchObject([{ code: 'A4', colour: 'yellow' }]);
  });
});

describe('the planned end', () => {
  const companion = contact('a', START, { relation: 'companion' });

  it('is the earliest term that lies ahead, then the next, then the end of the stage', () => {
    const plannedEnd = (at: number) => first([companion], at, fujian).plannedEnd;
    expect(plannedEnd(START)).toBe(toIso(endOfDay(START, 3)));
    expect(plannedEnd(endOfDay(START, 3) - 1)).toBe(toIso(endOfDay(START, 3)));
    expect(plannedEnd(endOfDay(START, 3))).toBe(toIso(endOfDay(START, 7)));
    expect(plannedEnd(endOfDay(START, 7))).toBe(toIso(endOfDay(START, 14)));
  });

  it('is the release, when one is announced for an earlier time', () => {
    const ends = START + MS_PER_DAY;
    expect(first([companion, release('a', ends)], START, fujian)).toMatchObject({
      plannedEnd: toIso(ends),
      hardEnd: toIso(ends),
    });
  });

  it('of a shared tube is twelve hours away, where twelve hours are enough', () => {
    const tube = negative('t', START, { result: 'positive', pool: 10 });
    const ends = START + 12 * HOUR;
    expect(first([tube], START, fujian)).toMatchObject({ code: 'B3p', plannedEnd: toIso(ends), hardEnd: toIso(ends) });
    expect(first([tube], ends, fujian).code).toBe('U1');
  });
});

describe('the advice', () => {
  it('is to wait where no test is asked for', () => {
    const reason = first([order('a', START, START + MS_PER_DAY)], START);
    expect(reason.advice.en).toBe(WAIT);
    expect(reason.waysOut).toEqual([{ term: toIso(START + MS_PER_DAY), tests: null }]);
  });

  it('is to wait where one of the ways out asks for no test', () => {
    const tube = negative('t', START, { result: 'positive', pool: 10 });
    expect(first([tube], START, fujian).advice.en).toBe(WAIT);
  });

  it('is to be tested while a test is missing, more urgent after the term, and to wait when all are in', () => {
    const companion = contact('a', START, { relation: 'companion' });
    const advice = (at: number, ...tests: Fact[]) => {
      const reason = first([companion, ...tests], at, fujian);
      return [reason.advice.en, reason.overdue];
    };
    expect(advice(START)).toEqual([TEST, false]);
    expect(advice(endOfDay(START, 7) - 1)).toEqual([TEST, false]);
    expect(advice(endOfDay(START, 7))).toEqual([OVERDUE, true]);
    expect(advice(START, negative('t', START))).toEqual([WAIT, false]);
  });
});

describe('a declared reason', () => {
  it('has the person behind it and no office', () => {
    const fever = { ...declaration('a', START), temperatureCelsius: 38 } as Fact;
    expect(first([fever], START).source).toEqual({
      kind: 'self',
      name: { zh: '本人申报', en: 'Your own declaration' },
      division: null,
    });
  });
});

describe('the state of a person whom nothing restricts', () => {
  const standing = {
    stage: null,
    waysOut: [],
    overdue: false,
    travel: 'free',
    contact: national.authority,
    appealable: false,
  };
  const nowhere = { source: null, since: null, plannedEnd: null, hardEnd: null, dimensions: [] };
  const { clear, undeclared, expired } = national.standing;

  it('is unknown before any declaration, and rests on nothing', () => {
    expect(reasons([], START)).toEqual([{ id: null, ...standing, ...nowhere, ...undeclared, colour: 'grey' }]);
  });

  it('is clear by the declaration that lasts longest, whichever came in last', () => {
    const old = declaration('a', START);
    const late = declaration('b', START - MS_PER_DAY, START + HOUR);
    const young = declaration('c', START + MS_PER_DAY);
    const ends = toIso(endOfDay(START, 14));
    expect(reasons([old, late], START + HOUR)).toEqual([
      {
        id: 'a',
        ...standing,
        ...clear,
        colour: 'green',
        dimensions: ['report'],
        source: { kind: 'self', name: { zh: '本人申报', en: 'Your own declaration' }, division: null },
        since: toIso(START),
        plannedEnd: ends,
        hardEnd: ends,
      },
    ]);
    const again = declaration('d', START + HOUR);
    expect(first([again, old], START + HOUR)).toMatchObject({ since: toIso(START), hardEnd: ends });
    expect(first([old, young], START + MS_PER_DAY).hardEnd).toBe(toIso(endOfDay(START, 15)));
  });

  it('has expired since the last of the declarations', () => {
    const facts = [declaration('a', START), declaration('b', START + MS_PER_DAY)];
    const ended = endOfDay(START, 15);
    expect(reasons(facts, ended)).toEqual([
      { id: null, ...standing, ...nowhere, ...expired, colour: 'grey', since: toIso(ended) },
    ]);
  });
});
