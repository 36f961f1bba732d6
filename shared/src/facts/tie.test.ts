import { describe, expect, it } from 'vitest';
import { fromIso, toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { type Fact, factSchema } from './fact.ts';
import { needsTie, RESTRICTING_KINDS, type Tie, tiesOf, tieTo } from './tie.ts';

const NOW = fromIso('2026-11-21T04:00:00.000Z');
const daysAgo = (days: number, ms = 0) => NOW - days * MS_PER_DAY + ms;
const fact = (fields: object): Fact =>
  factSchema.parse({
    id: 'f',
    source: { division: '410103', organisation: '疾控' },
    recordedAt: toIso(NOW),
    at: toIso(NOW),
    ...fields,
  });
const contact = (days: number) => fact({ kind: 'contact', relation: 'close', at: toIso(daysAgo(days)) });
const tie = (division: string, from: number, to = from): Tie => ({ division, from, to });

describe('who needs a tie', () => {
  it.each([
    [['410103'], true],
    [['410103001'], true],
    [['4101'], true],
    [['4101', '4102'], true],
    [['41'], false],
    [['00'], false],
    [['4101', '31'], false],
  ])('a source of %j to bring a contact: %s', (divisions, expected) => {
    expect(needsTie(divisions, 'contact')).toBe(expected);
  });

  it.each(['test', 'vaccination', 'release', 'declaration'] as const)('nobody to bring a %s', (kind) => {
    expect(needsTie(['410103'], kind)).toBe(false);
  });

  it('is whoever brings anything else', () => {
    expect(RESTRICTING_KINDS.map((kind) => needsTie(['410103'], kind))).toEqual(RESTRICTING_KINDS.map(() => true));
  });
});

describe('a tie', () => {
  it.each([
    ['in the division', '410103', true],
    ['below it', '410103001', true],
    ['above it', '4101', false],
    ['beside it', '410104', false],
    ['of another that was granted', '310101', true],
  ])('%s counts: %s', (_name, division, expected) => {
    expect(tieTo(['410103', '3101'], contact(1), [tie(division, daysAgo(2))], NOW)).toBe(expected);
  });

  it.each([
    ['30 days ago', contact(1), tie('410103', daysAgo(30)), true],
    ['a millisecond before', contact(1), tie('410103', daysAgo(30, -1)), false],
    ['that ended 30 days ago', contact(1), tie('410103', daysAgo(90), daysAgo(30)), true],
    ['that ended a millisecond before', contact(1), tie('410103', daysAgo(90), daysAgo(30, -1)), false],
    ['at the time in question, long ago', contact(40), tie('410103', daysAgo(41), daysAgo(39)), true],
    ['that ended at that time', contact(40), tie('410103', daysAgo(41), daysAgo(40)), true],
    ['that ended just before it', contact(40), tie('410103', daysAgo(41), daysAgo(40, -1)), false],
    ['that began just after it', contact(40), tie('410103', daysAgo(40, 1), daysAgo(35)), false],
    ['that is to come', contact(1), tie('410103', daysAgo(0, 1)), false],
    ['whose end lies before its beginning', contact(1), tie('410103', daysAgo(1), daysAgo(40)), true],
  ])('%s counts: %s', (_name, about, own, expected) => {
    expect(tieTo(['410103'], about, [own], NOW)).toBe(expected);
  });

  it.each<[string, object, number, boolean]>([
    ['an order that lasts', { kind: 'order', reason: 'x', colour: 'red', document: 'y' }, -10, true],
    ['an order that is over', { kind: 'order', reason: 'x', colour: 'red', document: 'y' }, -21, false],
  ])('lies in the whole time of %s', (_name, fields, days, expected) => {
    const about = fact({ ...fields, at: toIso(NOW), until: toIso(daysAgo(-20)) });
    expect(tieTo(['410103'], about, [tie('410103', daysAgo(days))], NOW)).toBe(expected);
  });

  it('is needed: nothing is tied to anywhere by itself', () => {
    expect(tieTo(['410103'], contact(1), [], NOW)).toBe(false);
  });
});

describe('the ties that facts make', () => {
  const at = toIso(daysAgo(5));
  const test = { sampledAt: at, reportedAt: toIso(NOW), result: 'negative', method: 'pcr', pool: 1 };
  const health = { temperatureCelsius: null, symptoms: [], contactWithCase: false };
  it.each<[string, object, Tie[]]>([
    [
      'a stay',
      { kind: 'stay', division: '4101', from: at, to: toIso(NOW), via: 'carrier' },
      [tie('4101', daysAgo(5), NOW)],
    ],
    ['a home', { kind: 'residence', division: '4101', from: at }, [tie('4101', daysAgo(5), Number.MAX_SAFE_INTEGER)]],
    ['a test', { kind: 'test', ...test }, [tie('410103', daysAgo(5))]],
    ['an entry', { kind: 'entry', at, from: 'DEU' }, [tie('410103', daysAgo(5))]],
    [
      'a declaration',
      { kind: 'declaration', at, ...health, divisionsStayed: ['31', '11'] },
      [tie('31', daysAgo(19), daysAgo(5)), tie('11', daysAgo(19), daysAgo(5))],
    ],
    ['a contact', { kind: 'contact', relation: 'close', at }, []],
    ['a case', { kind: 'case', type: 'confirmed', at }, []],
  ])('by %s', (_name, { ...fields }, expected) => {
    const { at: told, ...rest } = fields as { at?: string };
    const known = told === undefined ? factSchema.parse({ ...base(), ...rest }) : fact(fields);
    expect(tiesOf([known])).toEqual(expected);
  });

  const base = () => ({ id: 'f', source: { division: '410103', organisation: '疾控' }, recordedAt: toIso(NOW) });
});
