import { describe, expect, it } from 'vitest';
import { countrySchema } from './country-schema.ts';

const read = (text: string) => countrySchema.safeParse(text).data;

describe('a country', () => {
  it.each([
    ['FRA', 'FRA'],
    ['fra', 'FRA'],
    ['ＤＥＵ', 'DEU'],
    ['D', 'DEU'],
    ['HKG', 'HKG'],
    ['RKS', 'RKS'],
  ])('is read from %s as %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it.each(['', 'XYZ', 'UTO', 'FRANCE', '法国'])('is not read from "%s"', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each(['UNO', 'UNA', 'UNK', 'EUE', 'XXA', 'XXB', 'XOM'])('is no place to stay in: %s', (code) => {
    expect(read(code)).toBeUndefined();
  });
});
