import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowanceAt, type Quota, waitMs } from './quota.ts';

const HOURLY: Quota = { name: 'test', windowMs: MS_PER_HOUR, burst: 30, step: 1, firstWaitMs: MS_PER_MINUTE };

describe('a quota', () => {
  it.each([
    [0, 30],
    [1 * MS_PER_MINUTE - 1, 30],
    [1 * MS_PER_MINUTE, 31],
    [3 * MS_PER_MINUTE - 1, 31],
    [3 * MS_PER_MINUTE, 32],
    [7 * MS_PER_MINUTE, 33],
    [15 * MS_PER_MINUTE, 34],
    [MS_PER_HOUR - 1, 35],
  ])('%i ms after its window opened lets %i through', (age, allowance) => {
    expect(allowanceAt(HOURLY, age)).toBe(allowance);
  });

  it('lets more through at once where its steps are larger', () => {
    expect(allowanceAt({ ...HOURLY, step: 10 }, MS_PER_MINUTE)).toBe(40);
  });

  it.each([
    [0, MS_PER_MINUTE],
    [MS_PER_MINUTE, 2 * MS_PER_MINUTE],
    [3 * MS_PER_MINUTE, 4 * MS_PER_MINUTE],
    [7 * MS_PER_MINUTE + 1, 8 * MS_PER_MINUTE - 1],
    [40 * MS_PER_MINUTE, 20 * MS_PER_MINUTE],
  ])('that is used up after %i ms has one more after another %i', (age, wait) => {
    expect(waitMs(HOURLY, age)).toBe(wait);
  });

  it('that is used up makes whoever needs more than one wait longer', () => {
    expect(waitMs(HOURLY, 0, 3)).toBe(7 * MS_PER_MINUTE);
  });

  it('without steps has no more until the next window opens', () => {
    const flat = { ...HOURLY, step: 0 };
    expect(allowanceAt(flat, MS_PER_HOUR - 1)).toBe(30);
    expect(waitMs(flat, 1)).toBe(MS_PER_HOUR - 1);
  });

  it('says a wait after which there is more, and before which there is not', () => {
    const quotas = fc.record({
      name: fc.constant('any'),
      windowMs: fc.integer({ min: 1_000, max: 86_400_000 }),
      burst: fc.integer({ min: 0, max: 500 }),
      step: fc.integer({ min: 0, max: 50 }),
      firstWaitMs: fc.integer({ min: 1, max: 600_000 }),
    });
    fc.assert(
      fc.property(quotas, fc.double({ min: 0, max: 0.999, noNaN: true }), (quota, part) => {
        const age = Math.floor(part * quota.windowMs);
        const wait = waitMs(quota, age);
        const isNextWindow = age + wait >= quota.windowMs;
        expect(wait).toBeGreaterThan(0);
        expect(isNextWindow || allowanceAt(quota, age + wait) > allowanceAt(quota, age)).toBe(true);
        expect(allowanceAt(quota, age + wait - 1)).toBe(allowanceAt(quota, age));
      }),
      { examples: [[{ name: 'a hair', windowMs: 124_315, burst: 0, step: 3, firstWaitMs: 478_276 }, 0]] },
    );
  });
});
