import { fromUtf8 } from '../text/utf8.ts';
import { CBOR_NULL, type CborValue, MAJOR } from './cbor-encode.ts';
import { fault, ok, type Reading } from './reading.ts';

export type CborFault =
  | 'truncated'
  | 'trailing-bytes'
  | 'not-canonical'
  | 'unsupported-type'
  | 'too-deep'
  | 'duplicate-key'
  | 'unsorted-keys'
  | 'not-utf8';

/** Codes nest two deep; more is an attack on the stack. */
const MAX_DEPTH = 4;

interface Item<Value = CborValue> {
  readonly value: Value;
  readonly end: number;
}

/**
 * Reads exactly one value in core deterministic encoding and nothing else: integers of up to 32 bits, byte and text
 * strings, arrays, maps with integer keys in order, and null. Tags, floats, booleans, indefinite lengths, 64-bit
 * arguments, longer heads than needed and bytes after the value are faults.
 */
export function decodeCbor(bytes: Uint8Array): Reading<CborValue, CborFault> {
  const item = readItem(bytes, 0, 0);
  if (typeof item === 'string') return fault(item);
  return item.end === bytes.length ? ok(item.value) : fault('trailing-bytes');
}

function readItem(bytes: Uint8Array, at: number, depth: number): Item | CborFault {
  if (depth > MAX_DEPTH) return 'too-deep';
  if (bytes[at] === CBOR_NULL) return { value: null, end: at + 1 };
  const head = readHead(bytes, at);
  if (typeof head === 'string') return head;
  const { value: argument, end } = head;
  switch ((bytes[at] as number) >> 5) {
    case MAJOR.unsigned:
      return head;
    case MAJOR.negative:
      return { value: -1 - argument, end };
    case MAJOR.bytes:
      return readBytes(bytes, end, argument);
    case MAJOR.text:
      return readText(bytes, end, argument);
    case MAJOR.array:
      return readArray(bytes, end, argument, depth);
    case MAJOR.map:
      return readMap(bytes, end, argument, depth);
    default:
      return 'unsupported-type';
  }
}

/** The argument that an initial byte and what follows it spell: 24, 25 and 26 announce one, two and four bytes. */
function readHead(bytes: Uint8Array, at: number): Item<number> | CborFault {
  const first = bytes[at];
  if (first === undefined) return 'truncated';
  const short = first & 31;
  if (first >> 5 > MAJOR.map || short > 26) return 'unsupported-type';
  if (short < 24) return { value: short, end: at + 1 };
  const width = 1 << (short - 24);
  if (at + 1 + width > bytes.length) return 'truncated';
  let value = 0;
  for (let index = 1; index <= width; index += 1) value = value * 256 + (bytes[at + index] as number);
  return value < shortestFor(width) ? 'not-canonical' : { value, end: at + 1 + width };
}

/** The smallest argument that needs so many bytes. */
function shortestFor(width: number): number {
  return width === 1 ? 24 : 256 ** (width / 2);
}

function readBytes(bytes: Uint8Array, at: number, length: number): Item<Uint8Array> | CborFault {
  if (at + length > bytes.length) return 'truncated';
  return { value: bytes.subarray(at, at + length), end: at + length };
}

function readText(bytes: Uint8Array, at: number, length: number): Item | CborFault {
  const item = readBytes(bytes, at, length);
  if (typeof item === 'string') return item;
  const value = fromUtf8(item.value);
  return value === undefined ? 'not-utf8' : { value, end: item.end };
}

function readArray(bytes: Uint8Array, at: number, length: number, depth: number): Item | CborFault {
  const value: CborValue[] = [];
  let end = at;
  while (value.length < length) {
    const item = readItem(bytes, end, depth + 1);
    if (typeof item === 'string') return item;
    value.push(item.value);
    end = item.end;
  }
  return { value, end };
}

function readMap(bytes: Uint8Array, at: number, length: number, depth: number): Item | CborFault {
  const value = new Map<number, CborValue>();
  let end = at;
  let before: number | undefined;
  while (value.size < length) {
    const key = readItem(bytes, end, depth + 1);
    if (typeof key === 'string') return key;
    if (typeof key.value !== 'number') return 'unsupported-type';
    const disorder = before === undefined ? undefined : keyDisorder(before, key.value);
    if (disorder !== undefined) return disorder;
    before = key.value;
    const item = readItem(bytes, key.end, depth + 1);
    if (typeof item === 'string') return item;
    value.set(key.value, item.value);
    end = item.end;
  }
  return { value, end };
}

/** Bytewise order of encoded integers is: 0, 1, 2 … and then −1, −2, −3 … */
function keyDisorder(before: number, key: number): CborFault | undefined {
  if (before === key) return 'duplicate-key';
  const rank = (value: number) => (value >= 0 ? value : 2 ** 32 - value);
  return rank(before) < rank(key) ? undefined : 'unsorted-keys';
}
