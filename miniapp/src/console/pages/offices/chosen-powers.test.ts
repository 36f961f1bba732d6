import { describe, expect, it } from 'vitest';
import { chosenOf, grantsOf } from './chosen-powers';

describe('the powers of a form', () => {
  it('end with their day in Shanghai', () => {
    expect(grantsOf({ audit: '2026-12-31', sources: undefined, hotline: '' })).toEqual([
      { power: 'audit', until: '2026-12-31T16:00:00.000Z' },
    ]);
  });

  it('that were given before end at their own instant while their day is left as it is', () => {
    const before = [
      { power: 'audit', until: '2026-12-31T09:30:00.000Z' },
      { power: 'sources', until: '2026-12-31T16:00:00.000Z' },
    ] as const;
    const chosen = chosenOf(before);
    expect(chosen).toEqual({ audit: '2026-12-31', sources: '2026-12-31' });
    expect(grantsOf(chosen, before)).toEqual(before);
    expect(grantsOf({ ...chosen, audit: '2027-01-01' }, before)[0]?.until).toBe('2027-01-01T16:00:00.000Z');
  });
});
