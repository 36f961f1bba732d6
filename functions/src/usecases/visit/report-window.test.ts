import { describe, expect, it } from 'vitest';
import { isReportable } from './report-window.ts';

const NOW = 1_000_000_000;
const WEEK = 7 * 86_400_000;

describe('whether a visit may still be told of', () => {
  it.each([
    [NOW, true],
    [NOW + 60_000, true],
    [NOW + 60_001, false],
    [NOW - WEEK, true],
    [NOW - WEEK - 1, false],
  ])('of %i at 1,000,000,000', (at, expected) => {
    expect(isReportable(at, NOW)).toBe(expected);
  });
});
