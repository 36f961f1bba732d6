import { describe, expect, it } from 'vitest';
import { checkEntry, stricterTestAge } from './entry-check.ts';
import { PLAIN_POLICY, type Policy } from './policy.ts';

const NOW = Date.parse('2026-11-21T04:00:00.000Z');
const HOUR = 3_600_000;
const TESTED: Policy = { ...PLAIN_POLICY, oldestTestHours: 48, whenTooOld: 'stop' };

describe('checking somebody at a door', () => {
  it.each([
    ['green', 'pass', []],
    ['yellow', 'limited', ['colour']],
    ['red', 'stop', ['colour']],
    ['grey', 'unknown', ['colour']],
  ] as const)('without more to ask, %s is %s', (colour, outcome, failed) => {
    expect(checkEntry(PLAIN_POLICY, { colour, sampledAt: undefined }, NOW)).toEqual({
      outcome,
      failed,
      testWithinHours: null,
    });
  });

  it('asks for a test of less than the age, to the millisecond, and says which', () => {
    const green = (sampledAt: number | undefined) => checkEntry(TESTED, { colour: 'green', sampledAt }, NOW);
    expect(green(NOW - 48 * HOUR + 1)).toEqual({ outcome: 'pass', failed: [], testWithinHours: null });
    expect(green(NOW - 48 * HOUR)).toEqual({ outcome: 'stop', failed: ['test-age'], testWithinHours: 48 });
    expect(green(undefined)).toEqual({ outcome: 'stop', failed: ['no-test'], testWithinHours: 48 });
  });

  it('gives the strictest answer, and every reason for it', () => {
    const limited: Policy = { ...TESTED, whenTooOld: 'limited' };
    expect(checkEntry(limited, { colour: 'grey', sampledAt: undefined }, NOW)).toMatchObject({
      outcome: 'limited',
      failed: ['colour', 'no-test'],
    });
    expect(checkEntry(limited, { colour: 'red', sampledAt: undefined }, NOW).outcome).toBe('stop');
  });

  it('takes the stricter of what the region and the place ask', () => {
    expect([stricterTestAge(null, null), stricterTestAge(48, null), stricterTestAge(null, 24)]).toEqual([null, 48, 24]);
    expect([stricterTestAge(48, 24), stricterTestAge(24, 48)]).toEqual([24, 24]);
  });
});
