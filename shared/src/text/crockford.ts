/** Crockford's base32: no I, L, O and U, which are misread or misheard. Ids and place codes are written in it. */
export const CROCKFORD_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

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
