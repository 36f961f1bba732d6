import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areTooFarApart, leastTravelMs } from './travel-time.ts';

const MINUTE = 60_000;
const ZHENGZHOU = { latitude: 34.7456, longitude: 113.6562 };
/** 20 km east of it. */
const SUBURB = { latitude: 34.7456, longitude: 113.8751 };
const BEIJING = { latitude: 39.9042, longitude: 116.4074 };

const arbitraryPoint = fc.record({
  latitude: fc.double({ min: 18, max: 53, noNaN: true }),
  longitude: fc.double({ min: 73, max: 135, noNaN: true }),
});

describe('the least time between two doors', () => {
  it.each([
    [0, 0],
    [1_000, 0],
    [51_000, 20 * MINUTE],
    [601_000, 20 * MINUTE + 82.5 * MINUTE],
    [1_601_000, 20 * MINUTE + 82.5 * MINUTE + 60 * MINUTE],
  ])('of %d metres is %d ms', (metres, ms) => {
    expect(leastTravelMs(metres)).toBeCloseTo(ms, 3);
  });

  it('grows with the distance', () => {
    const metres = fc.double({ min: 0, max: 2e7, noNaN: true });
    fc.assert(
      fc.property(metres, metres, (a, b) => {
        expect(leastTravelMs(Math.max(a, b))).toBeGreaterThanOrEqual(leastTravelMs(Math.min(a, b)));
      }),
    );
  });
});

describe('two sightings', () => {
  it.each([
    ['20 km in five minutes', SUBURB, 5, true],
    ['20 km in a quarter of an hour', SUBURB, 15, false],
    ['620 km in an hour', BEIJING, 60, true],
    ['620 km in two and a half hours', BEIJING, 150, false],
    ['the same place at once', ZHENGZHOU, 0, false],
  ])('%s', (_name, place, minutes, isTooFar) => {
    const here = { at: 0, place: ZHENGZHOU };
    const there = { at: minutes * MINUTE, place };
    expect([areTooFarApart(here, there), areTooFarApart(there, here)]).toEqual([isTooFar, isTooFar]);
  });

  it('are never too far apart once there was time enough, whatever comes after', () => {
    fc.assert(
      fc.property(arbitraryPoint, arbitraryPoint, fc.nat(1e8), fc.nat(1e8), (a, b, first, more) => {
        const isEnough = !areTooFarApart({ at: 0, place: a }, { at: first, place: b });
        if (isEnough) expect(areTooFarApart({ at: 0, place: a }, { at: first + more, place: b })).toBe(false);
      }),
    );
  });
});
