import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilFromDays, daysFromCivil } from './civil.ts';
import { fromIso, toIso } from './shanghai.ts';

const MS_PER_DAY = 86_400_000;
const CENTURIES = Date.UTC(3000, 0, 1) / MS_PER_DAY;

describe('a calendar date', () => {
  it('agrees with the language on every day from 1899 to 2101', () => {
    for (let days = daysFromCivil(1899, 1, 1); days <= daysFromCivil(2101, 12, 31); days += 1) {
      const date = new Date(days * MS_PER_DAY);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const civil = civilFromDays(days);
      if (civil.year !== expected.year || civil.month !== expected.month || civil.day !== expected.day)
        expect(civil).toEqual(expected);
      if (daysFromCivil(civil.year, civil.month, civil.day) !== days) expect(civil).toBe(days);
    }
    expect(civilFromDays(0)).toEqual({ year: 1970, month: 1, day: 1 });
  });

  it('and everywhere else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -CENTURIES, max: CENTURIES }), (days) => {
        const { year, month, day } = civilFromDays(days);
        expect(daysFromCivil(year, month, day)).toBe(days);
        expect(new Date(days * MS_PER_DAY).getUTCFullYear()).toBe(year);
      }),
    );
  });
});

describe('an instant', () => {
  it('is written as the language writes it, in every year that it can, and read back in every year of four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 }), (at) => {
        expect(toIso(at)).toBe(new Date(at).toISOString());
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(-1, 12), max: Date.UTC(9_999, 11, 31) }), (at) => {
        expect(fromIso(toIso(at))).toBe(at);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900), max: Date.UTC(2100) }), (at) => {
        expect(toIso(at)).toBe(new Date(at).toISOString());
      }),
    );
  });

  it.each([
    '2022-00-10T00:00:00.000Z',
    '2022-12-00T00:00:00.000Z',
    '2022-12-32T00:00:00.000Z',
    '2022-12-01T00:60:00.000Z',
  ])('is not %s', (text) => {
    expect(() => fromIso(text)).toThrow(RangeError);
  });
});
