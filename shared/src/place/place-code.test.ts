import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlaceCode, normalisePlaceCode, placeCodeFromBytes, readPlaceCode } from './place-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 7, maxLength: 32 }).map(placeCodeFromBytes);
const isMistyped = (text: string) => readPlaceCode(text).kind === 'mistyped';

describe('a place code', () => {
  it('is 12 characters of the alphabet and reads back as itself', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
        expect(readPlaceCode(code)).toEqual({ kind: 'ok', code });
      }),
    );
  });

  it('is caught with any single character wrong', () => {
    const code = placeCodeFromBytes(Uint8Array.of(1, 2, 3, 4, 5, 6, 7));
    for (let index = 0; index < 12; index += 1) {
      for (const character of ALPHABET) {
        if (character === code[index]) continue;
        expect(isMistyped(code.slice(0, index) + character + code.slice(index + 1))).toBe(true);
      }
    }
  });

  it('is caught with any two different characters swapped', () => {
    fc.assert(
      fc.property(codes, fc.nat(11), fc.nat(11), (code, a, b) => {
        fc.pre(code[a] !== code[b]);
        const characters = [...code];
        [characters[a], characters[b]] = [characters[b] as string, characters[a] as string];
        expect(isMistyped(characters.join(''))).toBe(true);
      }),
    );
  });

  it('lets a random wrong code pass once in 32', () => {
    const draws = 20_000;
    const texts = fc.sample(fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/), { numRuns: draws, seed: 7 });
    const passed = texts.filter((text) => !isMistyped(text)).length;
    expect(passed / draws).toBeGreaterThan(0.02);
    expect(passed / draws).toBeLessThan(0.045);
  });

  it('uses 55 bits of the hash, and no more', () => {
    const low = placeCodeFromBytes(Uint8Array.of(0, 0, 0, 0, 0, 0, 0));
    expect(low).toBe('000000000000');
    expect(placeCodeFromBytes(Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 255))).toBe(low);
    expect(placeCodeFromBytes(Uint8Array.of(0, 0, 0, 0, 0, 0, 2))).not.toBe(low);
    expect(placeCodeFromBytes(Uint8Array.of(128, 0, 0, 0, 0, 0, 0))).not.toBe(low);
  });

  it('is read as people write it', () => {
    expect(normalisePlaceCode('7k3m-9qrt 2wxa')).toBe('7K3M9QRT2WXA');
    expect(normalisePlaceCode('oO iI lL')).toBe('001111');
    expect(normalisePlaceCode('７Ｋ３Ｍ　９ＱＲＴ')).toBe('7K3M9QRT');
    expect(formatPlaceCode('7K3M9QRT2WXA')).toBe('7K3M 9QRT 2WXA');
  });

  it.each([
    ['', 'length'],
    ['7K3M9QRT2WX', 'length'],
    ['7K3M9QRT2WXAA', 'length'],
    ['7K3M9QRTUWXA', 'character'],
    ['7K3M9QRT中WXA', 'character'],
  ])('says what is wrong with %j: %s', (text, fault) => {
    expect(readPlaceCode(text)).toEqual({ kind: 'mistyped', fault });
  });
});
