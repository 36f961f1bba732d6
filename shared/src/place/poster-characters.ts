import { unicodePattern } from '../text/unicode-pattern.ts';

/** They choose between forms of the character before them and are never drawn themselves. */
const VARIATION_SELECTOR = /^[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]$/u;
const markedLetter = unicodePattern(String.raw`\P{M}\p{M}+`, 'gu');

export function isVariationSelector(character: string): boolean {
  return VARIATION_SELECTOR.test(character);
}

/** Letters with marks as single characters, which is how fonts have them. The rest of a name stays as it was written. */
export function composedLetters(text: string): string {
  return text.replace(markedLetter(), (letter) => letter.normalize('NFC'));
}

/**
 * What the fonts of posters have: Chinese (most of what stands in the common planes, little of Extension B), Latin, Greek,
 * Cyrillic and kana, the Arabic letters of Uyghur and Kazakh, and Tibetan. Ranges in base 36: how far each begins after
 * the end of the one before, and how much further it goes. A suite holds it to the fonts.
 */
export const POSTER_CHARACTERS = [
  'w-2m y-2r d-3 7-1 d-3 o-1 3-1 4-3 3-1 l-5 11 e-1 e-1 t-f s-1 2g g 2i c 2-2 e h-1 l-1 3 3 5 3p-g 2-6 8-o 1k',
  'f-1r 2 bz-2n b-3p b-5 29-1b 81-2n 16p-1z 2-z 5-12 2-z 2-e 2-c 2uc-1 2p-2h 7d-1 d-6 2-2 2-2 2-2 3-2 9 2-1 2',
  '4-3 6 5-2 8 z 1h 2-1 1d-1 y 3 2 4-1 5 4 3 b-1 4-1 4 3 7 6 11-b 5-b l-9 v-1 b-2 5-1 4 2 2 i-3 c b 2-1 2-6 4',
  '2-2 2 5 3-3 3 2-9 6-3 6 6 2 3 4 k-2 2-3 3-1 3-1 3-1 3-1 b-5 3-1 a-4 7 5 q r-1 k m-2 b 6 h-1 3q-1 d-e 2 c-1',
  '20 1p-97 6-2 3-1 5-1 3-1 5-1 2-3 2-5 f-4 9 h-3 2-1 3 5-1 7-1 5-3 g h-2 u-f 3-b z t-1 1w h 7 z 2-1 m w-t e',
  'b7-1 3u 1n-1 7e-2 j 3f it-1 1x-p 2-2g d-5x r-b 5-1r 2-2d 3-2u 6-16 2-1e 2-15 2-17 5-z d-1a 2-7f 2-58o 23-g6n',
  'hld-3 2-1 5-1 9 2-3 7 b-1 2 2-4 2-3 9 4-3 4 4-1 b 4-5 7 4 2 2 3-2 3-2 4-1 5-2 2 5 2 3 m 5 4 4 2-1 2 5-1 a',
  '8-1 3-4 2-2 3 2 8 3-1 5 3 2 3 3-3 2 2-3 2 2-1 4 7-2 2-1 3-2 6 4-2 2-1 2 d 2 2 i-1 4i-4 24-36 h-cc 3-1h 8 x-f',
  'h-9 n-y 2-i 2-3 5-4 2-3q 5-4e 2-t 4-5 3-5 3-5 3-2 4-6 2-6 1bma-c 4-2k 4-1o 2c-2 e-17 5-8 8-1 2t2 2 1v 48 xw',
  '26 196 1ca 3d ck 3w8 2f0 1cc-1 az rf g 1cr 6q 12 3g 24 221 1c 1y 10v sg ne h8 dl 7a d1 ej 5h 2hd 16l 7c 1u',
  'sv hc t 97 o9 72 8 2 3 cb 3u 1k6 b5 1gu 5 9 1n5 7y s 7t 6 y 11m at-1 f-1 51 7n 2r c 3 b 3r c 3 26 3q 8 7 3',
  'k-1 14 3c-1 4 1g d 14-1 9-2 2 2 2x-1 n 1s 58 s x j 3 a 4 i 4c en 48 3 q 7 48 9o g 34 1e e8-1 3j x 7f 4 w 3n',
  'c s 37 1w 6 3 84 c 3 4r 5t 5 9 8 2-2 2 j 8-1 69 3 34 y 1o 64 5 3 i k 3 j 6d c 33 18 3k 4-1 3 7-1 2 4 2 9 4',
  'c-1 9 5 3 3 4 3 2 4 1h e-1 e 3s 9 46-1 7 2 3-1 7 3l 2 2-1 f-1 8 5-1 13 1v 2 9 3 4 2a c b 1bl 6yo 1e 4dj-1 b2',
].join(' ');

let ranges: readonly (readonly [first: number, last: number])[] | undefined;

function readRanges() {
  let end = 0;
  return POSTER_CHARACTERS.split(' ').map((range): [number, number] => {
    const [gap = '', length = '0'] = range.split('-');
    const first = end + Number.parseInt(gap, 36);
    end = first + Number.parseInt(length, 36);
    return [first, end];
  });
}

function hasCharacter(point: number): boolean {
  ranges ??= readRanges();
  return ranges.some(([first, last]) => first <= point && point <= last);
}

/** The characters of a name, each once, that a poster shows as a box with their number, because no font of it has them. */
export function missingOnPosters(text: string): string[] {
  const missing = Array.from(composedLetters(text)).filter(
    (character) => !isVariationSelector(character) && !hasCharacter(character.codePointAt(0) as number),
  );
  return Array.from(new Set(missing));
}
