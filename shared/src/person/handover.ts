import { CROCKFORD_ALPHABET, readCrockford } from '../text/crockford.ts';
import { MS_PER_DAY } from '../time/units.ts';

export const HANDOVER_LENGTH = 12;
/** How long the code of a handover can be used. */
export const HANDOVER_LIVES_MS = 7 * MS_PER_DAY;

const SCHEME = 'JKH1:';

/** What the QR code of a handover says. */
export const handoverText = (code: string): string => SCHEME + code;

/** The code in the text of such a QR code; undefined for any other text. */
export function readHandoverText(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.slice(0, SCHEME.length).toUpperCase() !== SCHEME) return undefined;
  const code = readCrockford(trimmed.slice(SCHEME.length));
  const isWhole = code.length === HANDOVER_LENGTH && [...code].every((letter) => CROCKFORD_ALPHABET.includes(letter));
  return isWhole ? code : undefined;
}
