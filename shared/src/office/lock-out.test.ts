import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FailedTries, FREE_TRIES, LONGEST_WAIT_MS, NO_FAILED_TRIES, nextTryAt, withFailure } from './lock-out.ts';

const NOW = Date.parse('2026-11-21T04:17:23.456Z');
const waitSeconds = (failures: number) => (nextTryAt(failures, NOW) - NOW) / 1_000;

describe('the wait after wrong second factors', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 30],
    [4, 60],
    [5, 120],
    [6, 240],
    [7, 480],
    [8, 960],
    [9, 1_920],
    [10, 3_600],
    [11, 3_600],
    [5_000, 3_600],
  ])('after %i of them is %i seconds', (failures, seconds) => {
    expect(waitSeconds(failures)).toBe(seconds);
  });

  it('begins anew after a right one', () => {
    const { failures, lastFailureAt } = withFailure(NO_FAILED_TRIES, NOW);
    expect([failures, lastFailureAt, nextTryAt(failures, lastFailureAt)]).toEqual([1, NOW, NOW]);
  });
});

const failures = fc.oneof(fc.nat({ max: 20 }), fc.nat());
/** The last instant that a Date can be. */
const LAST_INSTANT = 8.64e15;
const instant = fc.nat({ max: LAST_INSTANT });

describe('the laws of the wait', () => {
  it('it is never negative, and never longer than an hour', () => {
    fc.assert(
      fc.property(failures, instant, (count, at) => {
        const wait = nextTryAt(count, at) - at;
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(LONGEST_WAIT_MS);
      }),
    );
  });

  it('one more failure never shortens it, and a later one never makes it end sooner', () => {
    fc.assert(
      fc.property(failures, instant, fc.nat({ max: LONGEST_WAIT_MS }), (count, at, later) => {
        expect(nextTryAt(count + 1, at)).toBeGreaterThanOrEqual(nextTryAt(count, at));
        expect(nextTryAt(count, at + later)).toBe(nextTryAt(count, at) + later);
      }),
    );
  });

  it('there is none for whoever never failed as often as is free', () => {
    fc.assert(
      fc.property(fc.nat({ max: FREE_TRIES - 1 }), instant, (count, at) => {
        expect(nextTryAt(count, at)).toBe(at);
      }),
    );
  });

  it('a failure that a slow clock reports never lets anybody in sooner', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 12 }), (times) => {
        const end = ({ failures: count, lastFailureAt }: FailedTries) => nextTryAt(count, lastFailureAt);
        times.reduce((tries, at) => {
          const next = withFailure(tries, at);
          expect(end(next)).toBeGreaterThanOrEqual(end(tries));
          return next;
        }, NO_FAILED_TRIES);
      }),
    );
  });
});
