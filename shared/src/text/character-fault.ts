import { unicodePattern } from './unicode-pattern.ts';

/** What is wrong with a character that no line of text may have, as a stable code. */
export type CharacterFault =
  | 'character-lost'
  | 'character-private'
  | 'character-control'
  | 'character-filler'
  | 'character-unknown';

/** A fault and the character that has it, by its name in Unicode's charts, such as U+FFFD. */
export interface FaultyCharacter {
  readonly fault: CharacterFault;
  readonly name: string;
}

/** Letters that show nothing: the fillers of Hangul and the empty cell of Braille. */
const filler = () => /[\u115F\u1160\u3164\uFFA0\u2800]/;
/** Half a character: the other half was cut off. */
const lost = unicodePattern(String.raw`[\uFFFD\p{Cs}]`);
/** Ideographs (planes 2 and 3) may be newer than the device that reads them, so nothing there is taken for unassigned. */
const unknown = unicodePattern(String.raw`[^\P{Cn}\u{20000}-\u{3FFFD}]`);

const FAULTS: readonly (readonly [CharacterFault, () => RegExp])[] = [
  ['character-lost', lost],
  ['character-private', unicodePattern(String.raw`\p{Co}`)],
  ['character-control', unicodePattern(String.raw`\p{Cc}`)],
  ['character-filler', filler],
  ['character-unknown', unknown],
];

/** The first character of a text that cannot be printed, read aloud or compared; undefined where there is none. */
export function faultyCharacter(text: string): FaultyCharacter | undefined {
  for (const character of text) {
    const fault = FAULTS.find(([, pattern]) => pattern().test(character))?.[0];
    if (fault !== undefined) return { fault, name: characterName(character) };
  }
  return undefined;
}

function characterName(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

const DETAILS: Readonly<Record<CharacterFault, string>> = {
  'character-lost': 'which stands where a character was lost; write it again, or save the file as UTF-8',
  'character-private': 'a private-use character that others see differently; use the encoded character for it',
  'character-control': 'a control character, which shows nothing',
  'character-filler': 'a filler, which shows nothing',
  'character-unknown': 'which is no character',
};

/** The fault in words, for the `detail` of a field error; it quotes one character by number and nothing else. */
export function characterFaultDetail({ fault, name }: FaultyCharacter): string {
  return `has ${name}, ${DETAILS[fault]}`;
}
