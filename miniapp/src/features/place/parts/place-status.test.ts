import { describe, expect, it } from 'vitest';
import { placeStatusOf } from './place-status.shared';

describe('how a place stands', () => {
  it.each([
    ['pending', null, 'pending'],
    ['active', null, 'active'],
    ['suspended', null, 'suspended'],
    ['closed', null, 'closed'],
    ['closed', '地址不符', 'refused'],
  ] as const)('%s with the note %s is %s', (state, reviewNote, status) => {
    expect(placeStatusOf({ state, reviewNote })).toBe(status);
  });
});
