import { describe, expect, it } from 'vitest';
import { hintFor } from './identity-hint.ts';

describe('what a code shows of an identity', () => {
  it.each([
    ['王小明', '11010519491231002X', '112X王-明'],
    ['欧阳娜娜', '11010519491231002X', '112X欧阳'],
    ['Anna Lee', 'E12345678', 'E178AL'],
    ['王小明', 'AB12', 'AB12王-明'],
  ])('of %s with %s is %s', (name, number, hint) => {
    expect(hintFor(name, number)).toBe(hint);
  });

  it.each([
    ['**', '11010519491231002X'],
    ['王小明', 'AB1'],
  ])('is nothing for %s with %s', (name, number) => {
    expect(hintFor(name, number)).toBeUndefined();
  });
});
