import { cleanCode } from '../text/clean.ts';
import { CROCKFORD_ALPHABET, readCrockford } from '../text/crockford.ts';

/** What the QR code of a paper card begins with: an opaque name for a person, without a colour. */
export const PAPER_PREFIX = 'JKP1:';
/** 80 bits: nobody finds a card by trying. */
export const PAPER_CODE_LENGTH = 16;
export const PAPER_CODE_MAX_DAYS = 365;

/** The text of a card's QR code. */
export function paperQrText(code: string): string {
  return PAPER_PREFIX + code;
}

/** The code in what was scanned or typed; undefined when it is no paper code. Letters that look like digits are read as those. */
export function readPaperCode(text: string): string | undefined {
  const bare = cleanCode(text);
  const code = readCrockford(bare.startsWith(PAPER_PREFIX) ? bare.slice(PAPER_PREFIX.length) : bare);
  const isCode = code.length === PAPER_CODE_LENGTH && [...code].every((letter) => CROCKFORD_ALPHABET.includes(letter));
  return isCode ? code : undefined;
}
