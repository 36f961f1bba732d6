import { expect, it } from 'vitest';
import { retryDelay } from './retry-delay.shared';

it('doubles from five seconds up to a minute', () => {
  expect([1, 2, 3, 4, 5, 50].map(retryDelay)).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  expect(retryDelay(0)).toBe(5_000);
});
