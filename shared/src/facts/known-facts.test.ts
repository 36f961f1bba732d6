import { describe, expect, it } from 'vitest';
import { evaluate } from '../rules/evaluate.ts';
import { cn202220m as set } from '../rules/sets/cn-2022-20m.ts';
import { type EpochMs, toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import type { Fact } from './fact.ts';
import { fact, OFFICE, START } from './facts.fixture.ts';
import { knownFacts } from './known-facts.ts';

const NAMESAKE = { ...OFFICE, division: '31' };
const NEIGHBOUR = { ...OFFICE, organisation: '金水区卫健委' };
const contact = fact({ kind: 'contact', relation: 'close', at: toIso(START) });

describe('a correction', () => {
  const correct = (id: string, supersedes: string, fields: Record<string, unknown> = {}) =>
    fact({ kind: 'contact', id, relation: 'secondary', at: toIso(START), supersedes, ...fields });
  const idsOf = (facts: Fact[]) => knownFacts(facts, START).map(({ id }) => id);

  it('takes out the fact that it names and no other', () => {
    const other = fact({ kind: 'entry', id: 'b', at: toIso(START), from: 'FRA' });
    expect(idsOf([contact, other, correct('c', 'a')])).toEqual(['b', 'c']);
    expect(idsOf([contact, other, correct('c', 'a'), correct('d', 'b')])).toEqual(['c', 'd']);
  });

  it.each([
    ['an office of that name elsewhere', NAMESAKE],
    ['another office of the same city', NEIGHBOUR],
  ])('by %s takes out nothing', (_who, source) => {
    expect(idsOf([contact, correct('c', 'a', { source })])).toEqual(['a', 'c']);
  });

  it('counts from the millisecond at which it was recorded', () => {
    const late = correct('c', 'a', { recordedAt: toIso(START + 1) });
    expect(idsOf([contact, late])).toEqual(['a']);
    expect(knownFacts([contact, late], START + 1)).toEqual([late]);
  });
});

describe('a release', () => {
  const release = (id: string, at: EpochMs, fields: Record<string, unknown> = {}) =>
    fact({ kind: 'release', id, of: 'a', at: toIso(at), recordedAt: toIso(at), document: '解除 1 号', ...fields });
  const colour = (releases: Fact[], at: EpochMs) => evaluate([contact, ...releases], set, at).colour;

  it('that is announced beforehand leaves the colour until its time', () => {
    const announced = release('r', START + MS_PER_DAY, { recordedAt: toIso(START) });
    expect(colour([announced], START + MS_PER_DAY - 1)).toBe('red');
    expect(colour([announced], START + MS_PER_DAY)).toBe('grey');
  });

  it('counts once, from the earliest of several', () => {
    const releases = [2, 1, 3].map((days) =>
      release(`r${days}`, START + days * MS_PER_DAY, { recordedAt: toIso(START) }),
    );
    expect(colour(releases, START + MS_PER_DAY - 1)).toBe('red');
    expect(colour(releases, START + MS_PER_DAY)).toBe('grey');
  });

  it('ends no reason but those of the fact that it names', () => {
    expect(colour([release('r', START, { of: 'b' })], START)).toBe('red');
  });

  it.each([
    ['an office of that name elsewhere', NAMESAKE],
    ['another office of the same city', NEIGHBOUR],
  ])('by %s ends nothing', (_who, source) => {
    expect(colour([release('r', START, { source })], START)).toBe('red');
  });
});
