import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay, fromIso, shanghaiDate, startOfDay, toIso } from './shanghai.ts';

const at = Date.parse;

describe('a day in Shanghai', () => {
  it('begins at 16:00 UTC of the day before', () => {
    expect(shanghaiDate(at('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
    expect(shanghaiDate(at('2026-11-21T16:00:00.000Z'))).toBe('2026-11-22');
    expect(toIso(startOfDay(at('2026-11-21T16:00:00.000Z')))).toBe('2026-11-21T16:00:00.000Z');
    expect(toIso(startOfDay(at('2026-11-21T15:59:59.999Z')))).toBe('2026-11-20T16:00:00.000Z');
  });

  it('ends a term of 21 days from the 1st as the 23rd begins', () => {
    expect(toIso(endOfDay(at('2022-03-01T01:00:00.000Z'), 21))).toBe('2022-03-22T16:00:00.000Z');
    expect(toIso(endOfDay(at('2022-02-28T16:00:00.000Z'), 21))).toBe('2022-03-22T16:00:00.000Z');
    expect(toIso(endOfDay(at('2022-03-01T15:59:59.999Z'), 21))).toBe('2022-03-22T16:00:00.000Z');
  });

  it('reads back what it writes, and every form that names a zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 }), (at) => {
        expect(fromIso(toIso(at))).toBe(at);
      }),
    );
    for (const text of ['2022-12-01T00:00:00Z', '2022-12-01T08:00:00+08:00']) {
      expect(fromIso(text)).toBe(Date.parse('2022-12-01T00:00:00.000Z'));
    }
  });

  it.each([
    'yesterday',
    '2022-12-01',
    '2022-02-30T00:00:00.000Z',
    '2022-12-01T00:00:00.00xZ',
    '2022-xx-41T99:00:00.000Z',
    '',
  ])('refuses %j', (text) => {
    expect(() => fromIso(text)).toThrow(new RangeError('not an instant'));
  });
});
