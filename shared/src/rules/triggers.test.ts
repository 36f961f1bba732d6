import { describe, expect, it } from 'vitest';
import { area, fact, START } from '../facts/facts.fixture.ts';
import { RESTRICTING_KINDS } from '../facts/tie.ts';
import { toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import type { Trigger } from './rule-set.ts';
import { occurrences, TRIGGER_FACTS } from './triggers.ts';

const END = START + 2 * MS_PER_DAY;
const high = { levels: ['high'] } satisfies Partial<Trigger>;

describe('a stay under a decree', () => {
  const trigger: Trigger = { kind: 'stay', ...high };
  const stay = (from: number, to: number) =>
    fact({ kind: 'stay', division: '410105001', from: toIso(from), to: toIso(to), via: 'carrier' });

  it('counts from its last instant there, and names the end of the decree', () => {
    const visit = stay(START - 5, START + 5);
    const from = START;
    expect(occurrences(trigger, visit, [area({ to: toIso(END) })])).toEqual([
      { fact: visit, anchor: START + 4, from, namedEnd: END },
    ]);
    expect(occurrences(trigger, visit, [area({})])).toEqual([
      { fact: visit, anchor: START + 4, from, namedEnd: undefined },
    ]);
  });

  it('counts to the last instant of a decree that ended during it', () => {
    expect(occurrences(trigger, stay(START, END + 5), [area({ to: toIso(END) })])).toMatchObject([
      { anchor: END - 1, from: START, namedEnd: END },
    ]);
  });

  it('is none when it only touches the decree, by one millisecond it is', () => {
    const decree = area({ to: toIso(END) });
    expect(occurrences(trigger, stay(START - 5, START), [decree])).toEqual([]);
    expect(occurrences(trigger, stay(START - 5, START + 1), [decree])).toHaveLength(1);
    expect(occurrences(trigger, stay(END, END + 5), [decree])).toEqual([]);
    expect(occurrences(trigger, stay(END - 1, END + 5), [decree])).toHaveLength(1);
  });

  it('is none in another division or under another level', () => {
    const visit = stay(START, END);
    expect(occurrences(trigger, visit, [area({ division: '410106' }), area({ level: 'medium' })])).toEqual([]);
    expect(occurrences(trigger, visit, [area({ division: '41' })])).toHaveLength(1);
  });
});

describe('a home under a decree', () => {
  const trigger: Trigger = { kind: 'residence', ...high };
  const home = (from: number) => fact({ kind: 'residence', division: '410105001', from: toIso(from) });

  it('counts from the decree, or from the move, and names the end of the decree', () => {
    const old = home(START - 5);
    expect(occurrences(trigger, old, [area({ to: toIso(END) })])).toEqual([
      { fact: old, anchor: START, from: START, namedEnd: END },
    ]);
    expect(occurrences(trigger, old, [area({})])).toEqual([
      { fact: old, anchor: START, from: START, namedEnd: undefined },
    ]);
    expect(occurrences(trigger, home(START + 5), [area({})])).toMatchObject([{ anchor: START + 5, from: START + 5 }]);
  });
});

describe('a declared stay', () => {
  const trigger: Trigger = { kind: 'declared-stay', ...high };
  const declaration = fact({
    kind: 'declaration',
    at: toIso(START),
    temperatureCelsius: 36.5,
    symptoms: [],
    contactWithCase: false,
    divisionsStayed: ['41', '410105'],
  });
  const found = (from: number, to: number | null) =>
    occurrences(trigger, declaration, [area({ from: toIso(from), to: to === null ? null : toIso(to) })]);

  it('counts from the declaration while the decree is in force, and names its end', () => {
    expect(found(START, END)).toEqual([{ fact: declaration, anchor: START, from: START, namedEnd: END }]);
    expect(found(START - 5, null)).toEqual([{ fact: declaration, anchor: START, from: START, namedEnd: undefined }]);
  });

  it('is none before the decree and after it', () => {
    expect(found(START + 1, null)).toEqual([]);
    expect(found(START - 5, START)).toEqual([]);
    expect(found(START - 5, START + 1)).toHaveLength(1);
  });
});

describe('a fact that does not bring the reason about', () => {
  it('has no occurrence', () => {
    const contact = fact({ kind: 'contact', relation: 'secondary', at: toIso(START) });
    expect(occurrences({ kind: 'contact', relations: ['close'] }, contact, [])).toEqual([]);
    expect(occurrences({ kind: 'entry' }, contact, [])).toEqual([]);
    expect(occurrences({ kind: 'contact', relations: ['secondary'] }, contact, [])).toEqual([
      { fact: contact, anchor: START, from: START, namedEnd: undefined },
    ]);
  });
});

describe('what can bring a reason about', () => {
  it('is a person’s own word, a test, or what a local source may say only of those with a tie', () => {
    expect([...new Set(Object.values(TRIGGER_FACTS))].sort()).toEqual(
      ['declaration', 'test', ...RESTRICTING_KINDS].sort(),
    );
  });
});
