import type { Visit } from '@health-code/shared/visit/visit';
import { expect, it } from 'vitest';
import { groupByDay } from './visits.shared';

const visit = (at: string) => ({ visitId: at, at }) as unknown as Visit;

it('groups visits by the day in Shanghai, newest first', () => {
  const days = groupByDay([
    visit('2022-12-05T16:00:00Z'),
    visit('2022-12-05T15:59:59Z'),
    visit('2022-12-04T16:00:00Z'),
  ]);
  expect(days.map(({ day, visits }) => [day, visits.length])).toEqual([
    ['2022-12-06', 1],
    ['2022-12-05', 2],
  ]);
});
