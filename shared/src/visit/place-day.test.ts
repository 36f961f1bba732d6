import { describe, expect, it } from 'vitest';
import { countOf, dayNumbers } from './place-day.ts';

describe('the numbers of a day', () => {
  it('add up hours, colours, and whom staff let in', () => {
    const tallies = [
      [],
      [
        { colour: 'green', method: 'self', count: 3 },
        { colour: 'yellow', method: 'reverse', count: 2 },
      ],
      [
        { colour: 'yellow', method: 'self', count: 1 },
        { colour: 'red', method: 'self', count: 1 },
        { colour: 'green', method: 'manual', count: 4 },
        { colour: 'grey', method: 'manual', count: 1 },
      ],
    ] as const;
    expect(dayNumbers(tallies)).toEqual({
      hours: [0, 5, 7],
      total: 12,
      colours: { green: 7, yellow: 3, red: 1, grey: 1 },
      byStaff: { limited: 2, withoutCode: 5 },
    });
  });

  it('are nought where nobody came', () => {
    expect(countOf([])).toBe(0);
    expect(dayNumbers([[], []])).toMatchObject({ hours: [0, 0], total: 0, byStaff: { limited: 0, withoutCode: 0 } });
  });
});
