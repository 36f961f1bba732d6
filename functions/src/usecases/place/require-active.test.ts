import { describe, expect, it } from 'vitest';
import { requireActive } from './require-active.ts';

describe('requiring an active place', () => {
  it.each([
    ['pending', 'PLACE.PENDING'],
    ['suspended', 'PLACE.SUSPENDED'],
    ['closed', 'PLACE.CLOSED'],
  ] as const)('says of a %s one %s', (state, code) => {
    expect(() => requireActive({ state })).toThrow(expect.objectContaining({ code }));
  });

  it('lets an active one be', () => {
    expect(() => requireActive({ state: 'active' })).not.toThrow();
  });
});
