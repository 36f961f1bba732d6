import { describe, expect, it } from 'vitest';
import { betterReading, type ClockReading, isLargeOffset, NO_READING, readExchange } from './clock-reading.shared';

const NOON_TEXT = '2022-12-01T04:00:00.000Z';
const NOON = Date.parse(NOON_TEXT);

describe('one exchange', () => {
  it.each([
    ['right', NOON - 100, NOON + 100, 0],
    ['an hour behind', NOON - 3_600_100, NOON - 3_599_900, 3_600_000],
    ['a minute ahead', NOON + 60_000, NOON + 60_000, -60_000],
  ])('tells the offset by its middle: a device that is %s', (_name, sentAt, receivedAt, offsetMs) => {
    expect(readExchange(NOON_TEXT, sentAt, receivedAt)?.offsetMs).toBe(offsetMs);
  });

  it('is right to half its round trip', () => {
    expect(readExchange(NOON_TEXT, NOON - 4_000, NOON)).toEqual({ offsetMs: 2_000, uncertaintyMs: 2_000 });
  });

  it('says nothing when it ended before it began, or names no time', () => {
    expect(readExchange(NOON_TEXT, NOON, NOON - 1)).toBeUndefined();
    expect(readExchange('soon', NOON, NOON)).toBeUndefined();
  });
});

describe('a new reading', () => {
  const reading = (offsetMs: number, uncertaintyMs: number): ClockReading => ({ offsetMs, uncertaintyMs });
  const known = reading(0, 100);

  it('is taken where nothing is known, however slow the answer was', () => {
    expect(betterReading(NO_READING, reading(60_000, 6_000))).toEqual(reading(60_000, 6_000));
  });

  it('is taken when its round trip was at most five seconds', () => {
    expect(betterReading(known, reading(40, 2_500))).toEqual(reading(40, 2_500));
    expect(betterReading(known, reading(40, 2_501))).toBe(known);
  });

  it('is taken when it is slow and what is known is no finer', () => {
    expect(betterReading(reading(0, 4_000), reading(40, 4_000))).toEqual(reading(40, 4_000));
  });

  it('is taken when it is slow and contradicts what is known, because the clock was set', () => {
    expect(betterReading(known, reading(3_100, 3_000))).toBe(known);
    expect(betterReading(known, reading(3_101, 3_000))).toEqual(reading(3_101, 3_000));
  });
});

it('is worth a word from half a minute on, either way', () => {
  expect([29_999, 30_000, -29_999, -30_000].map(isLargeOffset)).toEqual([false, true, false, true]);
});
