import { fault, ok, type Reading } from './reading.ts';

/** Base45 (RFC 9285): two bytes in three characters of the QR alphanumeric mode, the least significant first. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const SPELLABLE = /^[0-9A-Z $%*+\-./:]*$/;

export type Base45Fault = 'not-base45' | 'base45-length' | 'base45-overflow';

export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += digits(((bytes[at] as number) << 8) | (bytes[at + 1] as number), 3);
  }
  return bytes.length % 2 === 0 ? text : text + digits(bytes[bytes.length - 1] as number, 2);
}

function digits(value: number, count: number): string {
  let text = '';
  for (let rest = value, index = 0; index < count; index += 1, rest = Math.floor(rest / 45))
    text += ALPHABET[rest % 45];
  return text;
}

/** Whether the text has no character but those of Base45; it may still spell no bytes. */
export function isOfBase45(text: string): boolean {
  return SPELLABLE.test(text);
}

/** The bytes that a text spells. Lower case is refused: a QR code in alphanumeric mode cannot carry it. */
export function fromBase45(text: string): Reading<Uint8Array, Base45Fault> {
  if (!isOfBase45(text)) return fault('not-base45');
  if (text.length % 3 === 1) return fault('base45-length');
  const bytes = new Uint8Array(Math.floor((text.length * 2) / 3));
  for (let at = 0, start = 0; at < text.length; at += 3, start += 2) {
    const width = Math.min(2, bytes.length - start);
    const value = number(text, at);
    if (value >= 256 ** width) return fault('base45-overflow');
    if (width === 2) bytes[start] = value >> 8;
    bytes[start + width - 1] = value & 0xff;
  }
  return ok(bytes);
}

/** The value of up to three characters from `at`. */
function number(text: string, at: number): number {
  let value = 0;
  for (let index = Math.min(text.length, at + 3) - 1; index >= at; index -= 1) {
    value = value * 45 + ALPHABET.indexOf(text.charAt(index));
  }
  return value;
}
