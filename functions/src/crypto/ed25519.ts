import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Keys by their text: a source signs every request with the same one, and to make a key costs as much as to use it. */
const known = new Map<string, KeyObject>();
const MAX_KNOWN = 1_000;

/** An Ed25519 public key from its 32 bytes in base64url (RFC 8037). Throws when it is none. */
export function ed25519PublicKey(x: string): KeyObject {
  const standing = known.get(x);
  if (standing !== undefined) return standing;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(x, key);
  return key;
}

export function ed25519Verify(key: KeyObject, message: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, message, key, signature);
}

export function ed25519Sign(key: KeyObject, message: Uint8Array): Buffer {
  return sign(null, message, key);
}

/** Checks a signature for the shared verifier, which knows no platform. */
export const verifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  ed25519Verify(ed25519PublicKey(Buffer.from(publicKey).toString('base64url')), message, signature);

/** The public half of a key pair in base64url, as a data source registers it. */
export function publicKeyText(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' });
  if (x === undefined) throw new RangeError('not an Ed25519 key');
  return x;
}
