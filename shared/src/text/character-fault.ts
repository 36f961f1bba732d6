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
const FILLERS = /[\u115F\u1160\u3164\uFFA0\u2800]/u;
/** Half a character: the other half was cut off. */
const LOST = /[\uFFFD\p{Cs}]/u;
/** Ideographs (planes 2 and 3) may be newer than the device that reads them, so nothing there is taken for unassigned. */
const UNKNOWN = /[^\P{Cn}\u{20000}-\u{3FFFD}]/u;

const FAULTS: readonly (readonly [CharacterFault, RegExp])[] = [
  ['character-lost', LOST],
  ['character-private', /\p{Co}/u],
  ['character-control', /\p{Cc}/u],
  ['character-filler', FILLERS],
  ['character-unknown', UNKNOWN],
];

/** The first character of a text that cannot be printed, read aloud or compared; undefined where there is none. */
export function faultyCharacter(text: string): FaultyCharacter | undefined {
  for (const character of text) {
    const fault = FAULTS.find(([, pattern]) => pattern.test(character))?.[0];
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
