import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from './calendar.ts';
import { toIso } from './shanghai.ts';
import { readWrittenTime } from './written-time.ts';

const read = (text: string) => {
  const at = readWrittenTime(text);
  return at === undefined ? undefined : toIso(at);
};

describe('a time as people, spreadsheets and programs write it', () => {
  it.each([
    ['2026/1/5 8:30', '2026-01-05T00:30:00.000Z'],
    ['2026-01-05 8:30', '2026-01-05T00:30:00.000Z'],
    ['2026-1-5 08:30:15', '2026-01-05T00:30:15.000Z'],
    ['2026-01-05T08:30', '2026-01-05T00:30:00.000Z'],
    ['2026-01-05T08:30:00+08:00', '2026-01-05T00:30:00.000Z'],
    ['2026-01-05T08:30:00-05:30', '2026-01-05T14:00:00.000Z'],
    ['2026-01-05T08:30:00Z', '2026-01-05T08:30:00.000Z'],
    ['2026-01-05t08:30:00.1234567z', '2026-01-05T08:30:00.123Z'],
    [' 2026/01/05  23:59 ', '2026-01-05T15:59:00.000Z'],
    ['２０２６/１/５ ８：３０', '2026-01-05T00:30:00.000Z'],
    ['2024-02-29 00:00', '2024-02-28T16:00:00.000Z'],
  ])('%j is %s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  it.each([
    '2026-02-29 08:00',
    '2026-02-30T08:00:00Z',
    '2026/4/31 8:00',
    '2026-13-01 08:00',
    '2026-00-10 08:00',
    '2026-01-00 08:00',
    '2026-01-05 24:00',
    '2026-01-05 08:60',
    '2026-01-05 08:30:60',
    '2026-01-05T08:30:00+15:00',
    '2026-01-05T08:30:00+08:60',
    '2026/01-05 08:30',
    '05/01/2026 08:30',
    '26-01-05 08:30',
    '2026-01-05',
    '46027.354',
    'yesterday',
    '',
  ])('is not %j, and nothing is rolled over', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('reads back every instant that is written', () => {
    const years = { min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) };
    fc.assert(
      fc.property(fc.integer(years), (at) => {
        expect(readWrittenTime(toIso(at))).toBe(at);
      }),
    );
  });
});

describe('a date of the calendar', () => {
  it('is what the language has, too', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), part(14), part(33), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const parsed = Date.parse(`${text}T00:00:00Z`);
        const isKept = !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
        expect(isCalendarDate(text)).toBe(isKept);
      }),
    );
  });

  it.each(['2026-1-5', '2026/01/05', '2026-01-05T00:00', ' 2026-01-05', ''])(
    'is written in full, not as %j',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );
});
