import { describe, expect, it } from 'vitest';
import { zh } from '../../i18n/zh';
import { hasConditions, nextSample, reasonEnd } from './code.shared';

const START = Date.parse('2022-12-05T00:00:00.000Z');
const iso = (at: number) => new Date(at).toISOString();

describe('the end of a reason', () => {
  it('comes with a declaration, at once, or in stages', () => {
    expect(reasonEnd({ plannedEnd: null, hardEnd: null })).toEqual({ kind: 'declare' });
    expect(reasonEnd({ plannedEnd: iso(5), hardEnd: iso(5) })).toEqual({ kind: 'once', at: 5 });
    expect(reasonEnd({ plannedEnd: iso(5), hardEnd: iso(9) })).toEqual({ kind: 'stages', stage: 5, hard: 9 });
  });
});

describe('the conditions of a reason', () => {
  it('are listed where it asks for more than to wait', () => {
    const term = iso(START);
    expect(hasConditions({ waysOut: [] })).toBe(false);
    expect(hasConditions({ waysOut: [{ term, tests: null }] })).toBe(false);
    expect(hasConditions({ waysOut: [{ term, tests: { needed: 2, done: 0, nextSampleFrom: term } }] })).toBe(true);
  });

  it('say from when a sample counts, and once that has passed that it can be taken', () => {
    expect(nextSample(zh, START, START - 1)).toBe('下一次采样不早于 12月5日 08:00');
    expect(nextSample(zh, START, START)).toBe('现在就可以采样');
  });
});
