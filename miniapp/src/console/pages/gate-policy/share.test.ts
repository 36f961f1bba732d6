import { describe, expect, it } from 'vitest';
import { shareOf } from './share';

const none = { pass: 0, unknown: 0, limited: 0, stop: 0 };
const of = (samples: number, pass: number) => ({ samples, before: { ...none, pass }, after: none });

describe('the share of an answer', () => {
  it.each([
    [0, 0, '0%'],
    [10, 0, '0%'],
    [10, 10, '100%'],
    [10, 3, '30%'],
    [1000, 1, '1%'],
    [1000, 999, '99%'],
    [3, 1, '33%'],
  ])('of %i samples, %i: %s', (samples, pass, expected) => {
    expect(shareOf(of(samples, pass), 'before', 'pass')).toBe(expected);
  });

  it('is told of what would be as well', () => {
    expect(shareOf(of(10, 3), 'after', 'pass')).toBe('0%');
  });
});
