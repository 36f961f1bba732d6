import { crockford, crockfordBytes } from '../text/crockford.ts';
import { asciiBytes, concatBytes, uint32Bytes } from './bytes.ts';

/**
 * A person's id inside a credential: 26 characters of Crockford base32 are 130 bits, so 17 bytes with six zero bits at
 * the end. The issuer's server encrypts them with a keystream, without a nonce or tag of its own: the anchor is random
 * and occurs once, and the credential's signature covers the result.
 */
export const HANDLE_LENGTH = 17;
const PERSON_ID_LENGTH = 26;
const SPARE_BITS = 0b111111;

/** The 17 bytes of a person's id. Throws a RangeError when it is none. */
export function packPersonId(personId: string): Uint8Array {
  const bytes = personId.length === PERSON_ID_LENGTH ? crockfordBytes(personId) : undefined;
  if (bytes === undefined) throw new RangeError('not a person id');
  return bytes;
}

/** The person's id; undefined when the bytes hold none, as after decrypting with a wrong key (found in 63 of 64 cases). */
export function unpackPersonId(bytes: Uint8Array): string | undefined {
  if (bytes.length !== HANDLE_LENGTH || ((bytes[HANDLE_LENGTH - 1] as number) & SPARE_BITS) !== 0) return undefined;
  return crockford(bytes, PERSON_ID_LENGTH);
}

/**
 * What the issuer puts through its keyed function to get the keystream of one credential. The instant and the key stand
 * beside the anchor, so that two credentials share a keystream only if their anchors collide within one second.
 */
export function handleContext(anchor: Uint8Array, expiresAt: number, keyId: Uint8Array): Uint8Array {
  return concatBytes(asciiBytes('JKM1 handle'), anchor, uint32Bytes(expiresAt / 1000), keyId);
}
