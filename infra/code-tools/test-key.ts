import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { keyIdOf } from '@health-code/shared/code/credential';
import type { Signer } from '@health-code/shared/code/signing';
import type { TrustedKey } from '@health-code/shared/code/trust-list';
import { toBase64Url } from '@health-code/shared/text/base64url';
import { toHex } from '@health-code/shared/text/hex';

/** An Ed25519 key that everyone knows: its private half is one number, 32 times. For vectors and benchmarks only. */
export interface TestKey extends Signer {
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
  signNow(message: Uint8Array): Uint8Array;
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export function testKey(number: number): TestKey {
  const seed = new Uint8Array(32).fill(number);
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = Uint8Array.from(spki.subarray(-32));
  const signNow = (message: Uint8Array) => Uint8Array.from(sign(null, message, privateKey));
  return { seed, publicKey, keyId: keyIdOf(publicKey), signNow, sign: async (message) => signNow(message) };
}

/** The key as a trust list carries it; for ever, and for Henan, unless the fields say otherwise. */
export function trustedTestKey(key: TestKey, fields: Partial<TrustedKey> = {}): TrustedKey {
  return {
    keyId: toHex(key.keyId),
    issuer: '41',
    publicKey: toBase64Url(key.publicKey),
    notBefore: '2020-01-01T00:00:00.000Z',
    notAfter: '2100-01-01T00:00:00.000Z',
    specimen: false,
    ...fields,
  };
}
