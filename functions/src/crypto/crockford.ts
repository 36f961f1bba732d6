const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `length × 5` bits of the bytes in Crockford base32, as every id of the system is written. */
export function crockford(bytes: Uint8Array, length: number): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET[(buffer >> bits) & 31];
    }
  }
  return text;
}
