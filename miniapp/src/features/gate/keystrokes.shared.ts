/** Scanners type a character in a few milliseconds, over Bluetooth in some tens; people need longer. */
const LONGEST_GAP_MS = 80;
/** So many keys in a row come from a scanner, and the page must not act on them. */
const BURST = 3;
/** Shorter than any code; a person who leans on a key and then on Enter types less. */
const SHORTEST_TEXT = 8;

/** Tells what a hardware scanner types from what a person types, by its pace. */
export interface Keystrokes {
  /** Takes a key with its time in milliseconds, and answers whether it belongs to a scanner. */
  take(key: string, at: number): boolean;
}

/** `onText` gets what the scanner read, when its Enter comes. */
export function createKeystrokes(onText: (text: string) => void): Keystrokes {
  let text = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    take(key, at) {
      // Shift comes by itself before each capital.
      if (key !== 'Enter' && key.length !== 1) return text.length >= BURST;
      if (at - last > LONGEST_GAP_MS) text = '';
      last = at;
      if (key !== 'Enter') {
        text += key;
        return text.length >= BURST;
      }
      const read = text;
      text = '';
      if (read.length < SHORTEST_TEXT) return false;
      onText(read);
      return true;
    },
  };
}
