/** UTF-8 by hand (RFC 3629): mini-programs have no TextEncoder. */

/** The bytes of a text; a lone surrogate becomes U+FFFD, as TextEncoder does. */
export function toUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) pushCodePoint(bytes, character.codePointAt(0) as number);
  return Uint8Array.from(bytes);
}

function pushCodePoint(bytes: number[], codePoint: number): void {
  const point = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
  if (point < 0x80) {
    bytes.push(point);
    return;
  }
  const continuations = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes.push(((0xff00 >> (continuations + 1)) & 0xff) | (point >> (6 * continuations)));
  for (let shift = 6 * (continuations - 1); shift >= 0; shift -= 6) bytes.push(0x80 | ((point >> shift) & 0x3f));
}

/** The text of bytes; undefined unless they are well-formed: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] as number);
    const codePoint = readCodePoint(bytes, at, length);
    if (codePoint === undefined) return undefined;
    text += String.fromCodePoint(codePoint);
    at += length;
  }
  return text;
}

/** How many bytes the first byte announces; 0 when no character starts with it. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000] as const;

function readCodePoint(bytes: Uint8Array, at: number, length: number): number | undefined {
  if (length === 0 || at + length > bytes.length) return undefined;
  const first = bytes[at] as number;
  let point = length === 1 ? first : first & (0x7f >> length);
  for (let index = 1; index < length; index += 1) {
    const next = bytes[at + index] as number;
    if ((next & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (next & 0x3f);
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return point < (SMALLEST[length] as number) || isSurrogate || point > 0x10ffff ? undefined : point;
}
