/** Scanners type a character in a few milliseconds, over Bluetooth in some tens; people need longer. */
const LONGEST_GAP_MS = 80;
/** So many keys in a row come from a scanner, and the page must not act on them. */
const BURST = 3;
/** Shorter than any code; a person who leans on a key and then on Enter types less. */
const SHORTEST_TEXT = 8;
/** How our own codes and links begin, with the AIM identifier that some scanners put before them. */
const OURS = /^(?:\][a-z]\d)?(?:JK[MP]\d:|https?:)/i;

/** A key as the browser tells it. */
export interface Keystroke {
  /** What the key means on this keyboard; an input method hides it. */
  readonly key: string;
  /** Where the key is, such as KeyA: scanners type on a keyboard of the United States. */
  readonly code: string;
  readonly isShifted: boolean;
  /** In milliseconds. */
  readonly at: number;
  readonly isInField: boolean;
}

/**
 * Whose a key is. `first`: the first after a pause. `page`: a person's, as far as anybody knows. `scanner`: nobody else may
 * act on it. `ours`: a field has been filled with one of our codes, which a scanner typed there; it belongs to the gate.
 */
export type KeyOwner = 'first' | 'page' | 'scanner' | 'ours';

/** Tells what a hardware scanner types from what a person types, by its pace, and in a field by what it is as well. */
export interface Keystrokes {
  take(stroke: Keystroke): KeyOwner;
  /** No key came for a while: a scanner without an end key is at its end. */
  pause(): void;
}

/** `onText` gets what the scanner read, when its Enter or Tab comes, or a pause. */
export function createKeystrokes(onText: (text: string) => void): Keystrokes {
  let text = '';
  let last = Number.NEGATIVE_INFINITY;
  let isTaken = false;
  const end = (): boolean => {
    const [read, mine] = [text, isTaken];
    text = '';
    isTaken = false;
    if (read.length < SHORTEST_TEXT || !mine) return false;
    onText(read);
    return true;
  };
  const add = (character: string, isInField: boolean): KeyOwner => {
    text += character;
    const before = isTaken;
    isTaken ||= isInField ? OURS.test(text) : text.length >= BURST;
    if (isTaken) return isInField && !before ? 'ours' : 'scanner';
    return text.length === 1 ? 'first' : 'page';
  };
  return {
    take(stroke) {
      const character = characterOf(stroke);
      // Shift comes by itself before each capital.
      if (character === undefined) return 'page';
      if (stroke.at - last > LONGEST_GAP_MS) end();
      last = stroke.at;
      if (character !== '\n') return add(character, stroke.isInField);
      return end() ? 'scanner' : 'page';
    },
    pause() {
      end();
    },
  };
}

/** How long after the last key {@link Keystrokes.pause} is due. */
export const PAUSE_MS = 2 * LONGEST_GAP_MS;

/** The character that was typed, a line feed for an end key; undefined for keys that type nothing. */
function characterOf({ key, code, isShifted }: Keystroke): string | undefined {
  if (key === 'Enter' || key === 'Tab') return '\n';
  if (key.length === 1) return key;
  // An input method hides the key; whoever types for it cannot know where it is.
  return key === 'Process' || key === 'Unidentified' ? characterAt(code, isShifted) : undefined;
}

const ENDS: Readonly<Record<string, string>> = { Enter: '\n', NumpadEnter: '\n', Tab: '\n', Space: ' ' };
const DIGITS_SHIFTED = ')!@#$%^&*(';
/** Plain and shifted, by where the key is. */
const SIGNS: Readonly<Record<string, string>> = {
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Backslash: '\\|',
};

function characterAt(code: string, isShifted: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return isShifted ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return isShifted ? DIGITS_SHIFTED.charAt(Number(digit)) : digit;
  return ENDS[code] ?? SIGNS[code]?.charAt(isShifted ? 1 : 0);
}
