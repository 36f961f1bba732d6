import { describe, expect, it } from 'vitest';
import { isDisused } from './is-disused.ts';

const SETTINGS = { LOGIN_DISUSE_DAYS: 90 };

describe('a login that nobody used for long', () => {
  it.each([
    ['2026-02-19T15:59:59.999Z', false],
    ['2026-02-19T16:00:00.000Z', true],
  ])('may be another person’s at %s: %s, by the days of Shanghai', (now, expected) => {
    expect(isDisused(SETTINGS, { lastUsedOn: '2025-11-21' }, Date.parse(now))).toBe(expected);
  });
});
