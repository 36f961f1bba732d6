import { expect, it } from 'vitest';
import { groupByDay } from './days.shared';

it('groups by the day in Shanghai, newest first', () => {
  const days = groupByDay([
    { at: '2022-12-05T16:00:00Z' },
    { at: '2022-12-05T15:59:59Z' },
    { at: '2022-12-04T16:00:00Z' },
  ]);
  expect(days.map(({ day, items }) => [day, items.length])).toEqual([
    ['2022-12-06', 1],
    ['2022-12-05', 2],
  ]);
});
