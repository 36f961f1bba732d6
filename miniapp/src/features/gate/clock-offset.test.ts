import { describe, expect, it } from 'vitest';
import { isLargeOffset, offsetFrom } from './clock-offset.shared';

const NOON = Date.parse('2022-12-01T04:00:00.000Z');

describe('the clock of a gate', () => {
  it.each([
    ['right', NOON - 100, NOON + 100, 0],
    ['an hour behind', NOON - 3_600_100, NOON - 3_599_900, 3_600_000],
    ['a minute ahead', NOON + 60_000, NOON + 60_000, -60_000],
  ])('is set by the middle of an exchange: %s', (_name, sentAt, receivedAt, offset) => {
    expect(offsetFrom('2022-12-01T04:00:00.000Z', sentAt, receivedAt)).toBe(offset);
  });

  it.each([
    ['took too long', NOON, NOON + 5_001],
    ['ended before it began, because the clock was set', NOON, NOON - 1],
  ])('is not set by an exchange that %s', (_name, sentAt, receivedAt) => {
    expect(offsetFrom('2022-12-01T04:00:00.000Z', sentAt, receivedAt)).toBeUndefined();
  });

  it('is not set by what is no time', () => {
    expect(offsetFrom('soon', NOON, NOON)).toBeUndefined();
  });

  it('is worth a word from half a minute on, either way', () => {
    expect([29_999, 30_000, -29_999, -30_000].map(isLargeOffset)).toEqual([false, true, false, true]);
  });
});
