import { verify } from '@stablelib/ed25519';

/** Ed25519 verification in plain JavaScript, without BigInt: for hosts that offer nothing faster. Some 4 ms, 75 ms without a compiler. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return verify(publicKey, message, signature);
}
