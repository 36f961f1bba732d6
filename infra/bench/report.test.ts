import { describe, expect, it } from 'vitest';
import type { Budget } from './budgets.ts';
import { formatTable, hasMiss, judge, unmeasured } from './report.ts';

const atMost: Budget = { direction: 'at-most', limit: 2, unit: 'ratio', source: 'a line' };
const atLeast: Budget = { direction: 'at-least', limit: 0.7, unit: 'ratio', source: 'a line' };
const figure = (name: string, value: number) => ({ name, value, unit: 'ratio' as const });

describe('judging figures', () => {
  it.each([
    [2, true],
    [2.01, false],
    [Number.NaN, false],
  ])('holds %d against a limit of at most 2: %s', (value, met) => {
    expect(judge([figure('x', value)], { x: atMost })[0]?.met).toBe(met);
  });

  it.each([
    [0.7, true],
    [0.69, false],
    [Number.NaN, false],
  ])('holds %d against a limit of at least 0.7: %s', (value, met) => {
    expect(judge([figure('x', value)], { x: atLeast })[0]?.met).toBe(met);
  });

  it('tells a figure without a budget and does not judge it', () => {
    const rows = judge([figure('told', 99)], {});
    expect(rows[0]).not.toHaveProperty('met');
    expect(hasMiss(rows)).toBe(false);
  });

  it('finds a budget that nothing measured', () => {
    expect(unmeasured([figure('x', 1)], { x: atMost, y: atMost })).toEqual(['y']);
  });

  it('refuses a budget in another unit', () => {
    expect(() => judge([{ ...figure('x', 1), unit: 'bytes' }], { x: atMost })).toThrow(/bytes/);
  });
});

describe('the table', () => {
  it('says which budget was missed', () => {
    const rows = judge([figure('fast', 1), figure('slow', 3)], { fast: atMost, slow: atMost });
    expect(formatTable(rows)).toBe(
      [
        'figure  value  budget          budget of',
        'fast    1.00   ≤ 2.00  met     a line',
        'slow    3.00   ≤ 2.00  MISSED  a line',
        '',
      ].join('\n'),
    );
    expect(hasMiss(rows)).toBe(true);
  });
});
