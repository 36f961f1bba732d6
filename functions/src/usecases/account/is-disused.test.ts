import { describe, expect, it } from 'vitest';
import { isDisused } from './is-disused.ts';

const SETTINGS = { LOGIN_DISUSE_DAYS: 90 };

describe('a login that nobody used for long', () => {
  it.each([
    ['2026-02-19T15:59:59.999Z', false],
    ['2026-02-19T16:00:00.000Z', true],
  ])('may be another person’s at %s: %s, by the days of Shanghai', (now, expected) => {
    expect(isDisused(SETTINGS, { provider: 'sms', lastUsedOn: '2025-11-21' }, Date.parse(now))).toBe(expected);
  });

  it.each(['wechat', 'alipay'] as const)(
    'is the same person’s for ever where no number is given away: %s',
    (provider) => {
      const now = Date.parse('2036-11-21T00:00:00Z');
      expect(isDisused(SETTINGS, { provider, lastUsedOn: '2025-11-21' }, now)).toBe(false);
    },
  );
});
