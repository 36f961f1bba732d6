import { nationalityCodes, readNationality } from '@health-code/shared/identity/nationality';
import { describe, expect, it } from 'vitest';
import { COUNTRIES, countryOf, findCountries, isPlace, namedCountry } from './countries.shared';

const codes = (text: string) => findCountries(text).map(({ code }) => code);

describe('the list of countries', () => {
  it('holds what a passport may say, each once, with a name in both languages', () => {
    const wanted = nationalityCodes().filter((code) => readNationality(code) === code);
    expect(COUNTRIES.map(({ code }) => code)).toEqual(wanted);
    expect(COUNTRIES.filter(({ zh }) => !/^[\p{Script=Han}（）\d\s]+$/u.test(zh))).toEqual([]);
    expect(COUNTRIES.filter(({ code, en }) => en === '' || en === code || /\p{Script=Han}/u.test(en))).toEqual([]);
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(COUNTRIES.map((country) => country[language])).size).toBe(COUNTRIES.length);
    }
  });

  it('knows which of them one can stay in', () => {
    expect(COUNTRIES.filter(isPlace)).toHaveLength(250);
    expect(['FRA', 'RKS', 'UKR'].map((code) => isPlace(countryOf(code) as never))).toEqual([true, true, true]);
    expect(['XXA', 'UNO', 'EUE'].map((code) => isPlace(countryOf(code) as never))).toEqual([false, false, false]);
    expect(findCountries('难民', isPlace)).toEqual([]);
  });
});

describe('looking for a country', () => {
  it.each([
    ['法国', 'FRA'],
    ['france', 'FRA'],
    ['ＦＲＡ', 'FRA'],
    ['印尼', 'IDN'],
    ['阿联酋', 'ARE'],
    ['uae', 'ARE'],
    ['south k', 'KOR'],
    ['Cote d', 'CIV'],
    ['turkey', 'TUR'],
    ['台湾', 'TWN'],
    ['reunion', 'REU'],
  ])('by %s finds it first', (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  it('offers the most common ones before anything is typed, and never more than eight', () => {
    expect(codes('')).toHaveLength(8);
    expect(codes('a').length).toBe(8);
    expect(codes('qqq')).toEqual([]);
  });

  it('puts what begins so before what contains it', () => {
    expect(codes('guinea')[0]).toBe('GIN');
    expect(codes('guinea')).toContain('PNG');
    expect(codes('niger')).toEqual(['NER', 'NGA']);
  });
});

describe('a country that is named outright', () => {
  it.each([
    ['nld', 'NLD'],
    ['Niger', 'NER'],
    ['德国', 'DEU'],
    ['D<<', 'DEU'],
    ['GBN', 'GBR'],
    ['Nige', undefined],
    ['印尼', undefined],
    ['', undefined],
  ])('%s is %s', (text, code) => {
    expect(namedCountry(text)?.code).toBe(code);
  });
});
