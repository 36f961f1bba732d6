import { cleanLine, withHyphens } from '../text/clean.ts';
import { type LineFault, writtenFault } from '../text/line-fault.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';

/** Signs of Chinese width, which a name has in its plain form. */
const WIDE_SIGNS = /[\uFF01-\uFF0F\uFF1A-\uFF20]/g;
/** What keyboards, word processors and other alphabets have for an apostrophe. */
const APOSTROPHES = /['`´‘’‛ʹʻʼʽˈ′]/gu;
/** Every dot that stands in the middle of a line. */
const MIDDLE_DOTS = /[·‧•∙⋅・･᛫]/gu;
/** Between Han characters an input method gives a full stop for the middle dot. */
const stopInHan = unicodePattern(String.raw`(\p{Script=Han})[.。](?=\p{Script=Han})`, 'gu');
const gapInHan = unicodePattern(String.raw`(\p{Script=Han}) (?=\p{Script=Han})`, 'gu');
const GAP_BESIDE_DOT = / ?· ?/g;

/**
 * A name in its one spelling, so that nobody is two people by the way their name was typed: cleaned, with ' for every
 * apostrophe, - for every hyphen, · for every middle dot, and no gap inside a name in Han characters.
 */
export function canonicalName(text: string): string {
  return withHyphens(cleanLine(text.replace(WIDE_SIGNS, (sign) => sign.normalize('NFKC'))))
    .replace(APOSTROPHES, "'")
    .replace(MIDDLE_DOTS, '·')
    .replace(stopInHan(), '$1·')
    .replace(gapInHan(), '$1')
    .replace(GAP_BESIDE_DOT, '·');
}

/** The longest name of a person, in characters: registers have names of some forty letters. */
export const NAME_MAX_LENGTH = 60;

/** What is wrong with what a name is written with, as a stable code. */
export type NameFault = 'name-letter' | 'name-character';

/** Letters, their marks, digits, and what names are written with: also the marks between Tibetan and Mongolian syllables. */
const wholeName = unicodePattern(String.raw`^[\p{L}\p{M}\p{N} '\-·.,()/\u0F0B\u0F0C\u180A\u180E]+$`);
const letter = unicodePattern(String.raw`\p{L}`);

/** The first fault of a canonical name that is not empty. A mask, an emoji or a question mark for a lost character is no name. */
export function nameFault(name: string): NameFault | undefined {
  if (!letter().test(name)) return 'name-letter';
  return wholeName().test(name) ? undefined : 'name-character';
}

/** The first fault of a canonical name, also of one that is missing, too long or has a character that cannot be printed. */
export function personNameFault(name: string): NameFault | LineFault | undefined {
  return writtenFault(name, NAME_MAX_LENGTH) ?? nameFault(name);
}
