import { describe, expect, it } from 'vitest';
import { fromIso, MS_PER_DAY, toIso } from '../time/shanghai.ts';
import { evaluate } from './evaluate.ts';
import type { Fact } from './fact.ts';
import { fact, negative, START } from './facts.fixture.ts';
import { cn202220m as set } from './sets/cn-2022-20m.ts';

const contact = fact({ kind: 'contact', relation: 'close', at: toIso(START) });

describe('a reason', () => {
  it('says who decided, since when, which stage, when it ends, what is missing and whom to call', () => {
    const tested = [contact, negative('t1', START + MS_PER_DAY), negative('t2', START + 2 * MS_PER_DAY)];
    const answer = evaluate(tested, set, START + 2 * MS_PER_DAY);
    expect(answer.reasons).toEqual([
      {
        code: 'A4',
        name: { zh: '密切接触者', en: 'Close contact' },
        colour: 'red',
        dimensions: ['time', 'relation'],
        source: { kind: 'authority', name: { zh: '郑州市疾控中心', en: '郑州市疾控中心' }, division: '4101' },
        since: '2022-12-01T00:00:00.000Z',
        stage: { index: 0, count: 2, measure: { zh: '集中隔离', en: 'Isolation in a centre' } },
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
          en: 'Take the tests that are asked for; when the term is over it ends by itself.',
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
  it('show a test by its age from sampling: at 48 hours to the millisecond it leaves the bucket', () => {
    const bucket = (at: number) => evaluate([negative('t', START)], set, at).badges.test?.withinHours;
    const hour = MS_PER_DAY / 24;
    expect(bucket(START + 24 * hour - 1)).toBe(24);
    expect(bucket(START + 24 * hour)).toBe(48);
    expect(bucket(START + 48 * hour - 1)).toBe(48);
    expect(bucket(START + 48 * hour)).toBe(72);
    expect(bucket(START + 168 * hour)).toBeNull();
  });

  it('show trips of over four hours within seven days ending yesterday, by city', () => {
    const stay = (id: string, division: string, from: string, to: string) =>
      fact({ kind: 'stay', id, division, from, to, via: 'carrier', recordedAt: to });
    const trips = (stays: Fact[], now: string) => evaluate(stays, set, fromIso(now)).badges.trips;
    const long = stay('s1', '310101', '2022-12-01T00:00:00.000Z', '2022-12-01T04:00:00.000Z');
    const short = stay('s2', '320101', '2022-12-01T00:00:00.000Z', '2022-12-01T03:59:59.999Z');
    expect(trips([long, short], '2022-12-01T15:59:59.999Z')).toEqual({ days: 7, divisions: [] });
    expect(trips([long, short], '2022-12-01T16:00:00.000Z')).toEqual({ days: 7, divisions: ['3101'] });
    expect(trips([long], '2022-12-08T15:59:59.999Z').divisions).toEqual(['3101']);
    expect(trips([long], '2022-12-08T16:00:00.000Z').divisions).toEqual([]);
  });

  it('count the doses', () => {
    const dose = (number: number) =>
      fact({ kind: 'vaccination', id: `v${number}`, at: toIso(START + number), dose: number, product: 'x' });
    expect(evaluate([dose(2), dose(1)], set, START + 10).badges.vaccination).toEqual({
      doses: 2,
      lastAt: toIso(START + 2),
    });
    expect(evaluate([], set, START).badges).toMatchObject({ test: null, vaccination: { doses: 0, lastAt: null } });
  });
});
