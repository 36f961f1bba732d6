import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { needsReview } from './needs-review.ts';

const [SOUND, DOUBTFUL] = ['91350100M000100Y43', '91512081MA62K02603'];

describe('whether a place needs a review', () => {
  it.each([
    ['required', undefined, true],
    ['doubtful', undefined, false],
    ['doubtful', SOUND, false],
    ['doubtful', DOUBTFUL, true],
    ['none', DOUBTFUL, false],
  ])('where it is %s, with the credit code %s: %s', (PLACE_REVIEW, creditCode, expected) => {
    expect(needsReview(createWorld({ settings: { PLACE_REVIEW } }).deps, creditCode)).toBe(expected);
  });
});
