import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCanonical, toCanonical } from './canonical.ts';

const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(10_000, 0, 1) - 1;

describe('the canonical form of an instant', () => {
  it('is what the language writes from the year 1000 to the year 9999, and reads back', () => {
    const check = (at: number) => {
      const text = new Date(at).toISOString();
      expect([toCanonical(at), fromCanonical(text)]).toEqual([text, at]);
    };
    for (const at of [FIRST, LAST, 0, -1, 9, 10, 99, 100, 999, 1000]) check(at);
    fc.assert(fc.property(fc.integer({ min: FIRST, max: LAST }), check));
  });

  it('has no other years', () => {
    expect(toCanonical(FIRST - 1)).toBeUndefined();
    expect(toCanonical(LAST + 1)).toBeUndefined();
  });

  it.each(['2022-01-01T00:00:00.000Z', '2022-12-31T23:59:59.999Z', '2022-09-19T09:19:09.909Z'])('is %s', (text) => {
    expect(fromCanonical(text)).toBe(Date.parse(text));
  });

  it.each([
    '2022-00-10T00:00:00.000Z',
    '2022-13-10T00:00:00.000Z',
    '2022-12-00T00:00:00.000Z',
    '2022-12-32T00:00:00.000Z',
    '2022-12-01T24:00:00.000Z',
    '2022-12-01T00:60:00.000Z',
    '2022-12-01T00:00:60.000Z',
    '2022-12-01T00:00:00Z',
    '2022-12-01T00:00:00.0000',
    '2022-12-01T00:00:00.000Zulu',
    '2022-12-01',
    '',
  ])('is not %j', (text) => {
    expect(fromCanonical(text)).toBeUndefined();
  });

  it('has its digits and its separators each in its place', () => {
    const text = '2022-12-01T10:20:30.456Z';
    for (const index of text.split('').keys()) {
      for (const wrong of ['/', ':', 'x', '-', ' ', '5']) {
        const isDigit = /\d/.test(text[index] as string);
        if (wrong === text[index] || (isDigit && wrong === '5')) continue;
        const changed = text.slice(0, index) + wrong + text.slice(index + 1);
        expect([changed, fromCanonical(changed)]).toEqual([changed, undefined]);
      }
    }
  });
});
