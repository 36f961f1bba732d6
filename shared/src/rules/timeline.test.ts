import { describe, expect, it } from 'vitest';
import { area, fact, START } from '../facts/facts.fixture.ts';
import { toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { cn202220m as set } from './sets/cn-2022-20m.ts';
import { henan2021 } from './sets/henan-2021.ts';
import { boundariesAfter, buildTimeline, colourAt, holdsAt } from './timeline.ts';

const order = (id: string, colour: string, from: number, days: number) =>
  fact({
    kind: 'order',
    id,
    reason: 'x',
    colour,
    at: toIso(from),
    recordedAt: toIso(from),
    until: toIso(from + days * MS_PER_DAY),
    document: '1 号',
  });

describe('a timeline', () => {
  const timeline = buildTimeline(
    [order('mild', 'yellow', START, 3), order('strict', 'red', START + MS_PER_DAY, 1)],
    set,
    [],
  );

  it('does not depend on the order of two decrees whose second stages begin and end together', () => {
    const home = fact({
      kind: 'residence',
      id: 'home',
      division: '410105',
      from: toIso(START),
      recordedAt: toIso(START),
    });
    const decrees = [0, 60_000].map((later) => area({ division: '4101', level: 'high', from: toIso(START + later) }));
    const judge = (areas: typeof decrees) => JSON.stringify(buildTimeline([home], henan2021, areas).holds);
    expect(judge(decrees.toReversed())).toBe(judge(decrees));
    expect(JSON.parse(judge(decrees))).toHaveLength(4);
  });

  it('has every boundary after an instant once, in order, and not the instant itself', () => {
    const after = (days: number) => START + days * MS_PER_DAY;
    expect(boundariesAfter(timeline, START - 1)).toEqual([after(0), after(1), after(2), after(3)]);
    expect(boundariesAfter(timeline, after(0))).toEqual([after(1), after(2), after(3)]);
    expect(boundariesAfter(timeline, after(2))).toEqual([after(3)]);
    expect(boundariesAfter(timeline, after(3))).toEqual([]);
  });

  it('holds from its first instant to the last before its end, the strictest first', () => {
    const codes = (at: number) => holdsAt(timeline, at).map(({ code }) => code);
    const [begins, ends] = [START + MS_PER_DAY, START + 2 * MS_PER_DAY];
    expect([codes(begins - 1), codes(begins), codes(ends - 1), codes(ends)]).toEqual([
      ['B6'],
      ['A8', 'B6'],
      ['A8', 'B6'],
      ['B6'],
    ]);
    expect([begins - 1, begins, ends - 1, ends].map((at) => colourAt(timeline, at))).toEqual([
      'yellow',
      'red',
      'red',
      'yellow',
    ]);
  });

  it('sorts holds of one colour by their beginning, their code, their fact and their end', () => {
    const home = fact({ kind: 'entry', id: 'b', at: toIso(START), from: 'FRA' });
    const contact = (id: string) => fact({ kind: 'contact', id, relation: 'close', at: toIso(START) });
    const early = order('z', 'red', START - 1, 1);
    const { holds } = buildTimeline([contact('d'), home, contact('c'), early], set, []);
    const red = holds.filter(({ colour }) => colour === 'red');
    expect(red.map(({ code, factId }) => `${code} ${factId}`)).toEqual(['A8 z', 'A4 c', 'A4 d', 'A5 b']);
  });

  it('sorts the holds that one stay under two decrees brings about by their end', () => {
    const stay = fact({
      kind: 'stay',
      division: '410105',
      from: toIso(START),
      to: toIso(START + 9 * MS_PER_DAY),
      via: 'carrier',
      recordedAt: toIso(START + 10 * MS_PER_DAY),
    });
    const lifted = area({ to: toIso(START + 6 * MS_PER_DAY) });
    for (const areas of [
      [area({}), lifted],
      [lifted, area({})],
    ]) {
      const ends = buildTimeline([stay], set, areas).holds.map((hold) => hold.to);
      expect(ends).toHaveLength(2);
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      expect(ends[0]).not.toBe(ends[1]);
    }
  });
});
