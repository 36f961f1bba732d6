import { describe, expect, it } from 'vitest';
import { fact, START } from '../facts/facts.fixture.ts';
import { endOfDay, toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { findHolds } from './holds.ts';
import { cn202220m as set } from './sets/cn-2022-20m.ts';

const holds = (...facts: Parameters<typeof findHolds>[0]) => findHolds(facts, set, []);
const contact = (recordedAt: number) =>
  fact({ kind: 'contact', relation: 'close', at: toIso(START), recordedAt: toIso(recordedAt) });
/** A close contact without any test: 5 days in a centre, and 14 more until the stage ends by itself; then 3 and 7. */
const RED_ENDS = endOfDay(START, 19);
const YELLOW_ENDS = endOfDay(RED_ENDS - 1, 10);

describe('a hold', () => {
  it('is a stage with its span, its ways out and who asserted it', () => {
    expect(holds(contact(START))).toStrictEqual([
      {
        code: 'A4',
        stage: 0,
        colour: 'red',
        from: START,
        to: RED_ENDS,
        since: START,
        hardEnd: YELLOW_ENDS,
        ways: [{ termEnd: endOfDay(START, 5), done: 0, needed: 4, nextSampleFrom: endOfDay(START, 0) }],
        factId: 'a',
        organisation: '郑州市疾控中心',
        division: '4101',
      },
      {
        code: 'A4',
        stage: 1,
        colour: 'yellow',
        from: RED_ENDS,
        to: YELLOW_ENDS,
        since: START,
        hardEnd: YELLOW_ENDS,
        ways: [{ termEnd: endOfDay(RED_ENDS - 1, 3), done: 0, needed: 2, nextSampleFrom: endOfDay(RED_ENDS - 1, 0) }],
        factId: 'a',
        organisation: '郑州市疾控中心',
        division: '4101',
      },
    ]);
  });

  it('is no stage that was over when the fact became known', () => {
    const stages = (recordedAt: number) => holds(contact(recordedAt)).map(({ stage, from }) => [stage, from]);
    expect(stages(RED_ENDS - 1)).toEqual([
      [0, RED_ENDS - 1],
      [1, RED_ENDS],
    ]);
    expect(stages(RED_ENDS)).toEqual([[1, RED_ENDS]]);
    expect(stages(RED_ENDS + 1)).toEqual([[1, RED_ENDS + 1]]);
    expect(stages(YELLOW_ENDS)).toEqual([]);
  });

  it('of a declaration is green to the end of its last day, with nobody behind it but the person', () => {
    const declaration = fact({
      kind: 'declaration',
      source: { division: '41', organisation: 'self' },
      at: toIso(START),
      temperatureCelsius: 37.3,
      symptoms: [],
      contactWithCase: false,
      divisionsStayed: [],
    });
    const ends = endOfDay(START, 14);
    expect(holds(declaration)).toStrictEqual([
      {
        code: 'C',
        stage: 0,
        colour: 'green',
        from: START,
        to: ends,
        since: START,
        hardEnd: ends,
        ways: [],
        factId: 'a',
      },
      {
        code: 'D3',
        stage: 0,
        colour: 'yellow',
        from: START,
        to: endOfDay(START, 7),
        since: START,
        hardEnd: endOfDay(START, 7),
        ways: [{ termEnd: endOfDay(START, 7), done: 0, needed: 0 }],
        factId: 'a',
      },
    ]);
  });

  it('ends with the release of its fact, stages to come with it', () => {
    const release = fact({ kind: 'release', id: 'r', of: 'a', at: toIso(START + MS_PER_DAY), document: '1 号' });
    expect(holds(contact(START), release)).toMatchObject([
      { stage: 0, to: START + MS_PER_DAY, hardEnd: START + MS_PER_DAY },
    ]);
  });
});
