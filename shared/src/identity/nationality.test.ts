import { describe, expect, it } from 'vitest';
import { readNationality } from './nationality.ts';

describe('a nationality', () => {
  it.each([
    ['DEU', 'DEU'],
    ['D', 'DEU'],
    ['D<<', 'DEU'],
    [' deu ', 'DEU'],
    ['ＤＥＵ', 'DEU'],
    ['GBN', 'GBR'],
    ['GBR', 'GBR'],
    ['HKG', 'HKG'],
    ['XXA', 'XXA'],
    ['RKS', 'RKS'],
  ])('written as %j is %s', (text, code) => {
    expect(readNationality(text)).toBe(code);
  });

  it.each(['UTO', 'ZZZ', 'GER', 'ENG', 'SUI', 'DE', 'DEUX', '', 'D D', '中国', 'CH'])('is not %j', (text) => {
    expect(readNationality(text)).toBeUndefined();
  });

  it('is one of the 249 of ISO 3166-1, or one of the 20 that ICAO adds', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    expect(new Set(codes.map(readNationality).filter((code) => code !== undefined)).size).toBe(249 + 20);
  });
});
