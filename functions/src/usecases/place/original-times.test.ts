import { describe, expect, it } from 'vitest';
import { TEST_START } from '../../testing/world.ts';
import { originalTimes } from './original-times.ts';

describe('the times that were recorded first', () => {
  it('are none where nobody corrected them', () => {
    expect(originalTimes({ original: undefined })).toBeNull();
  });

  it('are told with when they were corrected', () => {
    const original = { at: TEST_START, changedAt: TEST_START + 2 };
    const told = { at: '2026-11-21T04:00:00.000Z', leftAt: null, changedAt: '2026-11-21T04:00:00.002Z' };
    expect(originalTimes({ original })).toEqual(told);
    expect(originalTimes({ original: { ...original, leftAt: TEST_START + 1 } })?.leftAt).toBe(
      '2026-11-21T04:00:00.001Z',
    );
  });
});
