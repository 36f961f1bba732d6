import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories } from '../facts/facts.arbitrary.ts';
import { divisionsOf } from '../facts/presence.ts';
import { cn20218th } from '../rules/sets/cn-2021-8th.ts';
import { buildTimeline } from '../rules/timeline.ts';
import { fromIso, toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import type { RiskArea } from './risk-area.ts';
import {
  EMPTY_REGISTER,
  indexRegister,
  isOutdated,
  type Publication,
  publish,
  type RiskAreaRegister,
} from './risk-area-register.ts';

const NOW = fromIso('2022-12-10T00:00:00.000Z');
const area = (division: string, from = NOW, to: number | null = null): RiskArea => ({
  division,
  level: 'high',
  from: toIso(from),
  to: to === null ? null : toIso(to),
  decree: 'decree',
});
const listOf = (division: string, ...areas: RiskArea[]): Publication => ({ division, areas, withdraw: [] });
const plain = (register: RiskAreaRegister) =>
  register.areas.map(({ division, to, changedIn, withdrawn }) => [division, to, changedIn, withdrawn]);

describe('publishing a list', () => {
  it('adds, and counts the version', () => {
    const register = publish(EMPTY_REGISTER, listOf('41', area('4101')), NOW);
    expect([register.version, plain(register)]).toEqual([1, [['4101', null, 1, false]]]);
  });

  it('gives back the same register for the same list', () => {
    const register = publish(EMPTY_REGISTER, listOf('41', area('4101')), NOW);
    expect(publish(register, listOf('41', area('4101')), NOW + 5)).toBe(register);
    expect(publish(EMPTY_REGISTER, listOf('41'), NOW)).toBe(EMPTY_REGISTER);
  });

  it('ends what it leaves out, withdraws what had not begun, and lets the past be', () => {
    const ended = area('410103', NOW - 9, NOW);
    const first = publish(EMPTY_REGISTER, listOf('41', area('4101', NOW), area('4102', NOW + 1), ended), NOW);
    const second = publish(first, listOf('41'), NOW);
    expect(plain(second)).toEqual([
      ['4101', toIso(NOW), 2, false],
      ['4102', null, 2, true],
      ['410103', toIso(NOW), 1, false],
    ]);
  });

  it.each([
    ['4101', 2, false],
    ['4101', 1, false],
    ['4101', 0, true],
    ['410103', 0, true],
    ['410105', 0, false],
    ['4102', 1, true],
    ['41', 1, true],
    ['41', 2, false],
    ['31', 0, false],
    ['31', 3, true],
  ])('of %s by who saw version %i: outdated %s', (division, version, expected) => {
    const first = publish(EMPTY_REGISTER, listOf('4101', area('410103')), NOW);
    const second = publish(first, listOf('4102', area('4102')), NOW);
    expect(isOutdated(second, division, version)).toBe(expected);
  });

  it('leaves the areas of other divisions alone', () => {
    const first = publish(EMPTY_REGISTER, listOf('31', area('3101')), NOW);
    expect(plain(publish(first, listOf('41', area('4101')), NOW))).toEqual([
      ['3101', null, 1, false],
      ['4101', null, 2, false],
    ]);
  });

  it('moves an end, names a new decree, and takes a withdrawn area back', () => {
    const first = publish(EMPTY_REGISTER, listOf('41', area('4101'), area('4102')), NOW);
    const withdrawn = publish(first, { ...listOf('41', area('4102')), withdraw: [area('4101')] }, NOW);
    expect(plain(withdrawn)).toEqual([
      ['4101', null, 2, true],
      ['4102', null, 1, false],
    ]);
    expect(publish(withdrawn, { ...listOf('41', area('4102')), withdraw: [area('4101')] }, NOW)).toBe(withdrawn);
    const again = publish(withdrawn, listOf('41', area('4101', NOW, NOW + 7), { ...area('4102'), decree: 'two' }), NOW);
    expect(plain(again)).toEqual([
      ['4101', toIso(NOW + 7), 3, false],
      ['4102', null, 3, false],
    ]);
  });

  it('forgets an area 180 days after its end, and not before', () => {
    const first = publish(EMPTY_REGISTER, listOf('41', area('4101', NOW - 9, NOW)), NOW);
    const after = (days: number, ms: number) =>
      publish(first, listOf('31', area('3101')), NOW + days * MS_PER_DAY + ms).areas.map(({ division }) => division);
    expect(after(180, -1)).toEqual(['4101', '3101']);
    expect(after(180, 0)).toEqual(['3101']);
  });
});

describe('looking up by division', () => {
  const register = publish(EMPTY_REGISTER, listOf('41', area('4101'), area('410105001')), NOW);
  const index = indexRegister(publish(register, listOf('41', area('410105001')), NOW));

  it('finds what covers a division, at any level, once', () => {
    const over = (...divisions: string[]) => index.areasOver(divisions).map(({ division }) => division);
    expect(over('410105001', '410105')).toEqual(['4101', '410105001']);
    expect(over('41')).toEqual([]);
    expect(over('410105002001')).toEqual(['4101']);
  });

  it('knows whom a version concerns', () => {
    expect(index.hasNewsFor(['410103'], 1)).toBe(true);
    expect(index.hasNewsFor(['410103'], 2)).toBe(false);
    expect(index.hasNewsFor(['31'], 0)).toBe(false);
    expect(index.hasNewsFor([], 0)).toBe(false);
  });
});

const division = fc.constantFrom('41', '4101', '410105', '410105001', '3101', '310101');
const publications = fc.array(
  fc.record({
    division: fc.constantFrom('41', '31'),
    areas: fc.uniqueArray(
      fc.record({
        division,
        level: fc.constantFrom('high' as const, 'medium' as const, 'closed' as const),
        from: fc.integer({ min: -20, max: 3 }).map((day) => toIso(NOW + day * MS_PER_DAY)),
        to: fc.option(fc.integer({ min: 4, max: 9 }).map((day) => toIso(NOW + day * MS_PER_DAY))),
        decree: fc.constantFrom('one', 'two'),
      }),
      { maxLength: 4, selector: (entry) => `${entry.division} ${entry.level} ${entry.from}` },
    ),
    withdraw: fc.constant([]),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('the law of the register', () => {
  it('whoever has no news is judged the same by the new list as by the old one', () => {
    fc.assert(
      fc.property(publications, publications, histories, (before, after, facts) => {
        const run = (start: RiskAreaRegister, lists: readonly Publication[], from: number) =>
          lists.reduce((register, list, step) => {
            const areas = list.areas.filter((entry) => entry.division.startsWith(list.division));
            return publish(register, { ...list, areas }, NOW + (from + step) * MS_PER_DAY);
          }, start);
        const old = run(EMPTY_REGISTER, before, 0);
        const current = run(old, after, before.length);
        const divisions = divisionsOf(facts);
        const judge = (register: RiskAreaRegister) =>
          buildTimeline(facts, cn20218th, indexRegister(register).areasOver(divisions));
        fc.pre(!indexRegister(current).hasNewsFor(divisions, old.version));
        expect(judge(current)).toEqual(judge(old));
      }),
      { numRuns: 1_000 },
    );
  });

  it('only the areas over where a person was matter to them', () => {
    fc.assert(
      fc.property(publications, histories, (lists, facts) => {
        const register = lists.reduce((sum, list) => publish(sum, list, NOW), EMPTY_REGISTER);
        const index = indexRegister(register);
        const some = buildTimeline(facts, cn20218th, index.areasOver(divisionsOf(facts)));
        expect(some.holds).toEqual(buildTimeline(facts, cn20218th, index.all()).holds);
      }),
      { numRuns: 1_000 },
    );
  });
});
