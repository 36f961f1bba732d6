import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/fact.ts';
import { fact, negative, START } from '../facts/facts.fixture.ts';
import { toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { evaluate } from './evaluate.ts';
import { cn202220m as set } from './sets/cn-2022-20m.ts';

const contact = fact({ kind: 'contact', relation: 'close', at: toIso(START) });

describe('a reason', () => {
  it('says who decided, since when, which stage, when it ends, what is missing and whom to call', () => {
    const tested = [contact, negative('t1', START + MS_PER_DAY), negative('t2', START + 2 * MS_PER_DAY)];
    const answer = evaluate(tested, set, START + 2 * MS_PER_DAY);
    expect(answer.reasons).toEqual([
      {
        id: 'a',
        code: 'A4',
        name: { zh: '密切接触者', en: 'Close contact' },
        colour: 'red',
        dimensions: ['time', 'relation'],
        source: { kind: 'authority', name: { zh: '郑州市疾控中心', en: '郑州市疾控中心' }, division: '4101' },
        since: '2022-12-01T00:00:00.000Z',
        stage: { index: 0, count: 2, measure: { zh: '集中隔离', en: 'Centralised isolation' } },
        plannedEnd: '2022-12-06T16:00:00.000Z',
        hardEnd: '2022-12-30T16:00:00.000Z',
        waysOut: [
          {
            term: '2022-12-06T16:00:00.000Z',
            tests: { needed: 4, done: 2, nextSampleFrom: '2022-12-03T16:00:00.000Z' },
          },
        ],
        overdue: false,
        travel: 'none',
        advice: {
          zh: '按要求完成核酸检测，期满后自动转码，无需申请。',
          en: 'Take the required tests. It ends automatically when the period is over; no application is needed.',
        },
        contact: set.authority,
        appealable: true,
      },
    ]);
  });

  it('ends with a release by its own source, from when it is known, and with nobody else’s', () => {
    const release = {
      kind: 'release',
      id: 'r',
      of: 'a',
      at: toIso(START),
      recordedAt: toIso(START + MS_PER_DAY),
      document: '解除 1 号',
    };
    const colours = (released: Fact, at: number) => evaluate([contact, released], set, at).colour;
    expect(colours(fact(release), START + MS_PER_DAY - 1)).toBe('red');
    expect(colours(fact(release), START + MS_PER_DAY)).toBe('grey');
    const stranger = fact({ ...release, source: { division: '31', organisation: '上海市疾控中心' } });
    expect(colours(stranger, START + MS_PER_DAY)).toBe('red');
  });

  it('ends with a correction by its own source, and with nobody else’s', () => {
    const correction = { kind: 'contact', id: 'b', relation: 'secondary', at: toIso(START), supersedes: 'a' };
    const later = { ...correction, recordedAt: toIso(START + MS_PER_DAY) };
    expect(evaluate([contact, fact(later)], set, START + MS_PER_DAY - 1).colour).toBe('red');
    expect(evaluate([contact, fact(later)], set, START + MS_PER_DAY).colour).toBe('grey');
    const stranger = fact({ ...later, source: { division: '31', organisation: 'x' } });
    expect(evaluate([contact, stranger], set, START + MS_PER_DAY).colour).toBe('red');
  });

  it('counts from its day and restricts only from when it was known', () => {
    const late = fact({
      kind: 'contact',
      relation: 'close',
      at: toIso(START),
      recordedAt: toIso(START + 3 * MS_PER_DAY),
    });
    expect(evaluate([late], set, START + 3 * MS_PER_DAY - 1).colour).toBe('grey');
    const { colour, reasons } = evaluate([late], set, START + 3 * MS_PER_DAY);
    expect([colour, reasons[0]?.plannedEnd]).toEqual(['red', '2022-12-06T16:00:00.000Z']);
  });
});

describe('the badges', () => {
  it('stand beside the colour and are empty without facts', () => {
    expect(evaluate([], set, START).badges).toEqual({
      test: null,
      vaccination: { doses: 0, lastAt: null },
      trips: { days: 7, divisions: [] },
    });
    const { colour, badges } = evaluate([negative('t', START)], set, START);
    expect([colour, badges.test?.result]).toEqual(['grey', 'negative']);
  });
});
