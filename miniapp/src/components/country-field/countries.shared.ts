import { isPlaceCode, readNationality } from '@health-code/shared/identity/nationality';
import { cleanLine, plainCharacters } from '@health-code/shared/text/clean';
import { EN_NAMES, ZH_NAMES } from './country-names';

export interface Country {
  /** Three letters: ISO 3166-1, and what else passports have (ICAO Doc 9303-3). */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const CODE_LENGTH = 3;
/** The most that is offered at a time: it fits above a phone's keyboard. */
const MOST_FOUND = 8;
/** What is met most, offered before anything is typed. */
const COMMON = 'USA GBR KOR JPN RUS FRA DEU VNM'.split(' ');
export const isPlace = ({ code }: Country): boolean => isPlaceCode(code);

const namesOf = (names: string) =>
  names.split('|').map((entry) => [entry.slice(0, CODE_LENGTH), entry.slice(CODE_LENGTH)] as const);

function readCountries(): readonly Country[] {
  const english = new Map(namesOf(EN_NAMES));
  return namesOf(ZH_NAMES).map(([code, zh]) => ({ code, zh, en: english.get(code) ?? code }));
}

/** Every country, territory, and issuer of passports, by its code. */
export const COUNTRIES = readCountries();

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));

/** Undefined for an empty or unknown code. */
export const countryOf = (code: string): Country | undefined => byCode.get(code);

/** As people type names: any case and width, with or without accents and signs. */
const folded = (text: string): string =>
  plainCharacters(cleanLine(text))
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9\u3400-\u9fff]+/g, ' ')
    .trim();

/** The country that a text names outright, by a code as passports have it or by its whole name; undefined of a beginning. */
export function namedCountry(text: string): Country | undefined {
  const wanted = folded(text);
  if (wanted === '') return undefined;
  const byName = COUNTRIES.find(({ zh, en }) => folded(zh) === wanted || folded(en) === wanted);
  return byName ?? countryOf(readNationality(text) ?? '');
}

/** Which countries a text may mean, the likeliest first, eight at most; the most common ones of an empty text. */
export function findCountries(text: string, isAsked: (country: Country) => boolean = () => true): readonly Country[] {
  const wanted = folded(text);
  if (wanted === '') return COMMON.flatMap((code) => countryOf(code) ?? []).filter(isAsked);
  const ranked = COUNTRIES.filter(isAsked).map((country) => ({ country, rank: rankOf(country, wanted) }));
  const found = ranked.filter(({ rank }) => rank < NONE).sort((a, b) => a.rank - b.rank);
  return found.slice(0, MOST_FOUND).map(({ country }) => country);
}

const NONE = 9;

function rankOf({ code, zh, en }: Country, wanted: string): number {
  const name = folded(en);
  if (folded(code) === wanted || zh === wanted || name === wanted) return 0;
  if (zh.startsWith(wanted) || name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`) || folded(code).startsWith(wanted)) return 2;
  return isAbbreviated(zh, wanted) ? 3 : NONE;
}

/** Chinese shortens names by leaving characters out: 印尼 for 印度尼西亚, 阿联酋 for 阿拉伯联合酋长国. */
function isAbbreviated(name: string, wanted: string): boolean {
  let from = 0;
  for (const character of wanted) {
    from = name.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
