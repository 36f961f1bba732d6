import { type BareItem, type Dictionary, isInnerList, parseDictionary } from 'structured-headers';

export type Member = Dictionary extends Map<string, infer Value> ? Value : never;

/** Reads a dictionary (RFC 9651) from a header; one that is missing or broken has no members, as the RFC tells readers to ignore it. */
export function readDictionary(header: string | undefined): ReadonlyMap<string, Member> {
  try {
    return parseDictionary(header ?? '');
  } catch {
    return new Map();
  }
}

/** The bytes of a member that is a byte sequence. */
export function bytesOf(member: Member | undefined): Uint8Array | undefined {
  if (member === undefined || isInnerList(member)) return undefined;
  const value: BareItem = member[0];
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}
