import { describe, expect, it } from 'vitest';
import { fact, negative, START } from '../facts/facts.fixture.ts';
import { endOfDay, toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { exitProgress, negativeTests, type StageFrame, stageHardEnd, termEnd } from './exits.ts';
import { days, hours, MEASURES, negatives, negativeWithin, onDays, singleNegative, yellow } from './stages.ts';

const HOUR = MS_PER_DAY / 24;
const frame: StageFrame = { anchor: START, start: START, namedEnd: undefined };
const day = (count: number) => endOfDay(START, count);

describe('a term', () => {
  it('of hours runs from the anchor to the millisecond', () => {
    expect(termEnd({ kind: 'hours', hours: 12 }, frame)).toBe(START + 12 * HOUR);
  });

  it.each(['discharge', 'decree', 'order'] as const)('by %s ends as named, and unnamed or later at its cap', (kind) => {
    const term = { kind, atMostDays: 30 };
    expect(termEnd(term, { ...frame, namedEnd: START + 1 })).toBe(START + 1);
    expect(termEnd(term, frame)).toBe(day(30));
    expect(termEnd(term, { ...frame, namedEnd: day(30) + 1 })).toBe(day(30));
  });

  it('counts a cap from the beginning of the stage and its days from the anchor', () => {
    const later = { ...frame, start: START + 3 * MS_PER_DAY };
    expect(termEnd({ kind: 'order', atMostDays: 1 }, later)).toBe(day(4));
    expect(termEnd({ kind: 'days', days: 1 }, later)).toBe(day(1));
  });

  it('is the longest of a stage that its hard end follows', () => {
    const stage = yellow([days(3, negatives(2)), days(7, negatives(1))], { measure: MEASURES.home, hardEndDays: 5 });
    expect(stageHardEnd(stage, frame)).toBe(day(12));
  });
});

describe('the negative tests', () => {
  it('are those of nucleic acid, in the order of their samples and then of their reports', () => {
    const at = (sampled: number, reported: number) => ({
      sampledAt: toIso(START + sampled),
      reportedAt: toIso(START + reported),
    });
    const facts = [
      negative('t1', START, at(2, 5)),
      negative('t2', START, at(1, 9)),
      negative('t3', START, { ...at(2, 3), pool: 10 }),
      negative('t4', START, { ...at(0, 1), method: 'antigen' }),
      negative('t5', START, { ...at(0, 1), result: 'positive' }),
      fact({ kind: 'entry', id: 'e', at: toIso(START), from: 'FRA' }),
    ];
    const expected = [
      { sampledAt: START + 1, reportedAt: START + 9, isPooled: false },
      { sampledAt: START + 2, reportedAt: START + 3, isPooled: true },
      { sampledAt: START + 2, reportedAt: START + 5, isPooled: false },
    ];
    expect(negativeTests(facts)).toEqual(expected);
    expect(negativeTests(facts.toReversed())).toEqual(expected);
  });
});

describe('an exit', () => {
  const samples = (...times: number[]) => negativeTests(times.map((time, index) => negative(`t${index}`, time)));

  it('without tests is met as its term ends', () => {
    expect(exitProgress(days(7), frame, [])).toEqual({
      termEnd: day(7),
      done: 0,
      needed: 0,
      nextSampleFrom: undefined,
      metAt: day(7),
    });
  });

  it('is met as its term ends when the tests are in, and with the last report when that comes later', () => {
    const exit = days(3, negatives(2));
    expect(exitProgress(exit, frame, samples(START, START + MS_PER_DAY))).toMatchObject({
      done: 2,
      nextSampleFrom: undefined,
      metAt: day(3),
    });
    expect(exitProgress(exit, frame, samples(START, day(3) + HOUR))).toMatchObject({ done: 2, metAt: day(3) + HOUR });
  });

  it('counts no second sample within the hours that must lie between', () => {
    const exit = days(3, negatives(2));
    const next = START + MS_PER_DAY;
    expect(exitProgress(exit, frame, samples(START, next - 1))).toMatchObject({
      done: 1,
      nextSampleFrom: next,
      metAt: undefined,
    });
    expect(exitProgress(exit, frame, samples(START, next)).done).toBe(2);
  });

  it('is met by the reports that were enough first, although an older sample is reported after them', () => {
    const reported = (id: string, sampled: number, at: number) =>
      negative(id, sampled, { reportedAt: toIso(at), recordedAt: toIso(at) });
    const late = reported('t0', START, day(5));
    const [first, second] = [reported('t1', START + HOUR, day(3) + 1), reported('t2', START + 25 * HOUR, day(3) + 2)];
    const exit = days(3, negatives(2));
    expect(exitProgress(exit, frame, negativeTests([late, first, second])).metAt).toBe(day(3) + 2);
    expect(exitProgress(exit, frame, negativeTests([late, second])).metAt).toBe(day(5));
    expect(exitProgress(exit, frame, negativeTests([late, first])).metAt).toBeUndefined();
  });

  it('counts two samples of one instant as one', () => {
    const exit = days(3, negatives(2, 0));
    expect(exitProgress(exit, frame, samples(START, START)).done).toBe(1);
    expect(exitProgress(exit, frame, samples(START, START + 1)).done).toBe(2);
  });

  it('counts each sample from the day on which it is due, and late ones too', () => {
    const exit = days(5, onDays(1, 3));
    const [first, third] = [endOfDay(START, 0), endOfDay(START, 2)];
    expect(exitProgress(exit, frame, samples(first - 1))).toMatchObject({ done: 0, nextSampleFrom: first });
    expect(exitProgress(exit, frame, samples(first))).toMatchObject({ done: 1, nextSampleFrom: third });
    expect(exitProgress(exit, frame, samples(first, third)).done).toBe(2);
    expect(exitProgress(exit, frame, samples(third, third + 1)).done).toBe(2);
    expect(exitProgress(exit, frame, samples(first, third, third + HOUR))).toMatchObject({ done: 2, needed: 2 });
  });

  it('that asks for a sample within 48 hours of the term counts none that is as old', () => {
    const exit = days(7, negativeWithin(48));
    const earliest = day(7) - 48 * HOUR + 1;
    expect(exitProgress(exit, frame, samples(earliest - 1))).toMatchObject({ done: 0, nextSampleFrom: earliest });
    expect(exitProgress(exit, frame, samples(earliest)).done).toBe(1);
  });

  it('that asks for a test of one’s own passes over a shared tube', () => {
    const tests = negativeTests([negative('t', START, { pool: 2 })]);
    expect(exitProgress(hours(0, singleNegative), frame, tests)).toMatchObject({ done: 0, metAt: undefined });
    expect(exitProgress(hours(0, negatives(1)), frame, tests)).toMatchObject({ done: 1, metAt: START });
  });
});
