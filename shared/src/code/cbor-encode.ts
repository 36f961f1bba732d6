import { toUtf8 } from '../text/utf8.ts';
import { compareBytes, concatBytes } from './bytes.ts';

/** The part of CBOR (RFC 8949) that codes are written in. */
export type CborValue = number | string | null | Uint8Array | readonly CborValue[] | CborMap;
export type CborMap = ReadonlyMap<number, CborValue>;

export const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5 } as const;
export const CBOR_NULL = 0xf6;

/**
 * A value in core deterministic encoding (RFC 8949 §4.2.1): shortest heads, definite lengths, keys in bytewise order.
 * Numbers are integers from −2³² to 2³² − 1; another throws a RangeError.
 */
export function encodeCbor(value: CborValue): Uint8Array {
  if (value === null) return Uint8Array.of(CBOR_NULL);
  if (typeof value === 'number') return value < 0 ? head(MAJOR.negative, -1 - value) : head(MAJOR.unsigned, value);
  if (typeof value === 'string') return withHead(MAJOR.text, toUtf8(value));
  if (value instanceof Uint8Array) return withHead(MAJOR.bytes, value);
  if (value instanceof Map) return encodeMap(value);
  const items = (value as readonly CborValue[]).map(encodeCbor);
  return concatBytes(head(MAJOR.array, items.length), ...items);
}

function encodeMap(map: CborMap): Uint8Array {
  const pairs: { key: Uint8Array; value: Uint8Array }[] = [];
  map.forEach((value, key) => {
    pairs.push({ key: encodeCbor(key), value: encodeCbor(value) });
  });
  pairs.sort((a, b) => compareBytes(a.key, b.key));
  return concatBytes(head(MAJOR.map, pairs.length), ...pairs.map(({ key, value }) => concatBytes(key, value)));
}

function withHead(major: number, bytes: Uint8Array): Uint8Array {
  return concatBytes(head(major, bytes.length), bytes);
}

/** The initial byte and the shortest argument. */
function head(major: number, argument: number): Uint8Array {
  if (!Number.isInteger(argument) || argument > 0xffffffff) throw new RangeError('not an integer that codes carry');
  const top = major << 5;
  if (argument < 24) return Uint8Array.of(top | argument);
  if (argument < 0x100) return Uint8Array.of(top | 24, argument);
  if (argument < 0x10000) return Uint8Array.of(top | 25, argument >> 8, argument & 0xff);
  return Uint8Array.of(top | 26, argument >>> 24, (argument >>> 16) & 0xff, (argument >>> 8) & 0xff, argument & 0xff);
}
