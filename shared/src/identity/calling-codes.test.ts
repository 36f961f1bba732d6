import { describe, expect, it } from 'vitest';
import { CALLING_CODES, callingCodeOf } from './calling-codes.ts';
import { isPlaceCode, placeCodes } from './nationality.ts';

describe('the calling codes', () => {
  it('are each listed once, for countries and territories that there are', () => {
    expect(new Set(CALLING_CODES.map(({ code }) => code)).size).toBe(CALLING_CODES.length);
    expect(CALLING_CODES.flatMap(({ countries }) => countries).filter((country) => !isPlaceCode(country))).toEqual([]);
  });

  it('leave out only islands where nobody has a telephone of their own', () => {
    const named = new Set(CALLING_CODES.flatMap(({ countries }) => countries));
    expect(placeCodes().filter((country) => !named.has(country))).toEqual('ATA ATF BVT HMD PCN SGS UMI'.split(' '));
  });

  it('begin no other code, but for the areas of +1', () => {
    const inside = CALLING_CODES.filter(({ code }) =>
      CALLING_CODES.some((other) => other.code !== code && code.startsWith(other.code)),
    );
    expect(inside.every(({ code, longest }) => code.startsWith('1') && code.length + longest === 11)).toBe(true);
  });

  it('make numbers of 8 to 15 digits, as E.164 allows', () => {
    const lengths = CALLING_CODES.flatMap(({ code, shortest, longest }) =>
      [shortest, longest].map((n) => code.length + n),
    );
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([8, 15]);
  });

  it.each([
    ['85251234567', 'HKG'],
    ['14155552671', 'USA'],
    ['18765550123', 'JAM'],
    ['79123456789', 'RUS'],
    ['4915123456789', 'DEU'],
    ['8613912340001', 'CHN'],
  ])('tell whose number %s is: %s', (digits, country) => {
    expect(callingCodeOf(digits)?.countries[0]).toBe(country);
  });

  it.each(['', '0', '21', '999', '88212345678'])('tell of no country for %j', (digits) => {
    expect(callingCodeOf(digits)).toBeUndefined();
  });
});
