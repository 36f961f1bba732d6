import { unicodePattern } from './unicode-pattern.ts';

/**
 * One cleaner for everything that is typed, pasted or scanned. {@link cleanLine} is for text that is kept as people wrote it,
 * {@link cleanCode} for numbers and codes, where neither gaps nor letter case mean anything.
 */

/** Format characters and variation selectors show nothing and come along with copied text. The Mongolian vowel separator shapes letters, so it stays. */
const invisible = unicodePattern(String.raw`(?!\u180E)\p{Cf}|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u034F]`, 'gu');
/** The same and all else that is ignored or shows nothing (Default_Ignorable_Code_Point): no number or code has any. */
const nothing = unicodePattern(String.raw`[\p{Cf}\p{DI}\u2800\uFFFC]`, 'gu');
/** Every gap that a keyboard, a page or a spreadsheet makes, line breaks as well. */
const GAPS = /[\s\u0085]+/g;
/** Dashes, the minus sign, and what input methods give for them: a bullet, a line of a box, the mark of a long Japanese vowel. */
const dashes = unicodePattern(String.raw`[\p{Pd}\u02D7\u2043\u2212\u2500\u2796\u30FC]`, 'gu');
/** ＡＢＣ１２３ and letters of half the width: the same characters. Signs such as ， and （ are how Chinese is written, and stay. */
const OTHER_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF65-\uFFDC]+/g;
const digitOfAnyScript = unicodePattern(String.raw`\p{Nd}`, 'gu');
/** Where the digits of scripts begin whose keyboards give them: Arabic, Persian and Uyghur, Devanagari, Bengali, Thai, Tibetan, Burmese, Khmer, Mongolian. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xf20, 0x1040, 0x17e0, 0x1810];

/** Letters of Cyrillic and Greek keyboards that look like Latin ones, and stand for them: no number and no code has others. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'].map((letter, index) => [letter, 'ABEKMHOPCTYXIJSABEZHIKMNOPTYX'.charAt(index)]),
);
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'g');

/** One line as people write names and addresses: composed (NFC), letters and digits of common width, without invisible characters, single gaps, trimmed. */
export function cleanLine(text: string): string {
  return composed(text).replace(GAPS, ' ').trim();
}

function composed(text: string): string {
  const narrow = text.replace(OTHER_WIDTH, (wide) => wide.normalize('NFKC'));
  return narrow.replace(invisible(), '').normalize('NFC');
}

/** A number or a code without what stands beside its characters: gaps and dashes of every kind; in Latin capitals, with digits 0 to 9. */
export function cleanCode(text: string): string {
  const capitals = plainCharacters(text).replace(GAPS, '').replace(dashes(), '').toUpperCase().normalize('NFC');
  return capitals.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] as string);
}

/** The same characters in their plainest form (NFKC, digits 0 to 9), none of them invisible. Gaps, dashes and letter case stay. */
export function plainCharacters(text: string): string {
  return text.replace(nothing(), '').normalize('NFKC').replace(digitOfAnyScript(), asciiDigit);
}

function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) as number;
  const zero = ZEROS.find((start) => point >= start && point < start + 10);
  return zero === undefined ? digit : String(point - zero);
}

/** Every dash as a hyphen. */
export function withHyphens(text: string): string {
  return text.replace(dashes(), '-');
}
