import { cleanCode } from './clean.ts';

/** Crockford's base32: no I, L, O and U, which are misread or misheard. Ids and place codes are written in it. */
export const CROCKFORD_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code as people type and read it out: cleaned, and letters that look like digits are those (I and L are 1, O is 0). */
export function readCrockford(text: string): string {
  return cleanCode(text).replace(/[IL]/g, '1').replace(/O/g, '0');
}

/** The length of an id: 130 bits of a keyed hash. */
export const ID_LENGTH = 26;

/** The first `length × 5` bits of the bytes, most significant first; there must be enough of them. */
export function crockford(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let index = 0; index < length; index += 1) text += CROCKFORD_ALPHABET[fiveBits(bytes, index * 5)];
  return text;
}

function fiveBits(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset >> 3] as number;
  const second = bytes[(offset >> 3) + 1] ?? 0;
  return (((first << 8) | second) >> (11 - (offset & 7))) & 31;
}

/** The bytes that hold the characters' bits, most significant first, spare bits zero; undefined for a character outside the alphabet. */
export function crockfordBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((text.length * 5) / 8));
  for (let index = 0; index < text.length; index += 1) {
    const value = CROCKFORD_ALPHABET.indexOf(text.charAt(index));
    if (value < 0) return undefined;
    const offset = index * 5;
    const shifted = value << (11 - (offset & 7));
    bytes[offset >> 3] = (bytes[offset >> 3] as number) | (shifted >> 8);
    if ((shifted & 0xff) !== 0) bytes[(offset >> 3) + 1] = (bytes[(offset >> 3) + 1] as number) | (shifted & 0xff);
  }
  return bytes;
}
