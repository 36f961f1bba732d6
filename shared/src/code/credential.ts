import { hash } from '@stablelib/sha256';
import { crockford } from '../text/crockford.ts';
import { type Claims, decodeClaims, encodeClaims } from './claims.ts';
import {
  type CoseFault,
  type CoseSign1,
  decodeCoseSign1,
  encodeCoseSign1,
  messageToSign,
  SIGNATURE_LENGTH,
} from './cose-sign1.ts';
import { ok, type Reading } from './reading.ts';
import type { Signer } from './signing.ts';

/** 80 bits as 16 characters of Crockford base32. */
const CREDENTIAL_ID_LENGTH = 16;

/** A signed credential: at most 145 bytes. Throws a RangeError for claims that no credential may make. */
export async function buildCredential(claims: Claims, signer: Signer): Promise<Uint8Array> {
  const payload = encodeClaims(claims);
  const signature = await signer.sign(messageToSign(signer.keyId, payload));
  if (signature.length !== SIGNATURE_LENGTH) throw new RangeError('not an Ed25519 signature');
  return encodeCoseSign1(signer.keyId, payload, signature);
}

/** A credential taken apart. Nothing in it may be believed before its signature is checked. */
export interface Credential extends CoseSign1 {
  readonly claims: Claims;
}

export type CredentialFault = CoseFault | 'claims';

export function decodeCredential(bytes: Uint8Array): Reading<Credential, CredentialFault> {
  const envelope = decodeCoseSign1(bytes);
  if (envelope.kind === 'fault') return envelope;
  const claims = decodeClaims(envelope.value.payload);
  return claims.kind === 'fault' ? claims : ok({ ...envelope.value, claims: claims.value });
}

/**
 * By what a credential is revoked: 80 bits of the hash of what was signed, not of the signature, so that another
 * signature over the same claims is the same credential.
 */
export function credentialId({ message }: Pick<Credential, 'message'>): string {
  return crockford(hash(message), CREDENTIAL_ID_LENGTH);
}

/** The usual id of a key: the first four bytes of the hash of its public half. */
export function keyIdOf(publicKey: Uint8Array): Uint8Array {
  return hash(publicKey).slice(0, 4);
}
