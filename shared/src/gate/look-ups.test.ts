import { describe, expect, it } from 'vitest';
import { areLookUpsUnusual } from './look-ups.ts';

describe('look-ups in an hour', () => {
  it.each([
    [59, 9, false],
    [60, 0, true],
    [10, 10, true],
    [0, 0, false],
  ])('%i of which %i found nobody are unusual: %s', (lookUps, misses, expected) => {
    expect(areLookUpsUnusual({ lookUps, misses })).toBe(expected);
  });
});
