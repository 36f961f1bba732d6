import { describe, expect, it } from 'vitest';
import { busiestHour, hourBars, hourStart, scaleEnd } from './hours-chart.shared';

const day = (counts: Record<number, number>) => Array.from({ length: 24 }, (_value, hour) => counts[hour] ?? 0);

describe('the chart of a day', () => {
  it.each([
    [0, 2],
    [1, 2],
    [2, 2],
    [3, 4],
    [5, 6],
    [6, 6],
    [7, 10],
    [10, 10],
    [11, 20],
    [61, 100],
    [100, 100],
    [101, 200],
    [12_345, 20_000],
  ])('for %i ends its scale at %i', (largest, end) => {
    expect(scaleEnd(largest)).toBe(end);
  });

  it('draws each hour in proportion, and a single person among thousands so that they are seen', () => {
    const bars = hourBars(day({ 8: 1, 9: 500, 10: 1_000 }));
    expect(bars).toHaveLength(24);
    expect(bars.slice(7, 11).map(({ percent }) => percent)).toEqual([0, 3, 50, 100]);
  });

  it('names the busiest hour, the first where several are alike, and none of an empty day', () => {
    expect(busiestHour(hourBars(day({ 8: 2, 9: 5, 17: 5 })))).toMatchObject({ hour: 9, count: 5 });
    expect(busiestHour(hourBars(day({})))).toBeUndefined();
  });

  it('writes hours as clocks do', () => {
    expect([hourStart(0), hourStart(9), hourStart(24)]).toEqual(['00:00', '09:00', '24:00']);
  });
});
