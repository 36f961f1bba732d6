import { fromBase64Url } from '../text/base64url.ts';
import { fromHex } from '../text/hex.ts';
import { type EpochMs, fromIso } from '../time/shanghai.ts';
import { KEY_ID_LENGTH } from './cose-sign1.ts';
import { isUsablePublicKey } from './ed25519-bytes.ts';

/** A key that codes may be signed with, as the trust list carries it. */
export interface TrustedKey {
  /** Four bytes in hexadecimal; no two keys of a list have the same. */
  readonly keyId: string;
  /** The division that the key may sign for, with all below it: 41 signs for 4101, too. */
  readonly issuer: string;
  /** 32 bytes as base64url. */
  readonly publicKey: string;
  /** Credentials issued from here … */
  readonly notBefore: string;
  /** … until before here are the key's. */
  readonly notAfter: string;
  /** Codes for training and demonstration: they never let anyone in. */
  readonly specimen: boolean;
}

/** A key ready to check with. */
export interface OpenedKey {
  readonly issuer: string;
  readonly publicKey: Uint8Array;
  readonly notBefore: EpochMs;
  readonly notAfter: EpochMs;
  readonly specimen: boolean;
}

/** By key id in hexadecimal. */
export type OpenedKeys = ReadonlyMap<string, OpenedKey>;

/** Unpacks a trust list; undefined when two keys share an id or one of them is no key that can be trusted. */
export function openTrustList(keys: readonly TrustedKey[]): OpenedKeys | undefined {
  const opened = new Map<string, OpenedKey>();
  for (const key of keys) {
    const publicKey = fromBase64Url(key.publicKey);
    if (publicKey === undefined || !isUsablePublicKey(publicKey)) return undefined;
    if (fromHex(key.keyId)?.length !== KEY_ID_LENGTH || opened.has(key.keyId)) return undefined;
    const { issuer, specimen } = key;
    opened.set(key.keyId, {
      issuer,
      publicKey,
      specimen,
      notBefore: fromIso(key.notBefore),
      notAfter: fromIso(key.notAfter),
    });
  }
  return opened;
}

/** Whether the key may sign for this region. */
export function maySignFor(key: OpenedKey, issuer: string): boolean {
  return issuer.startsWith(key.issuer);
}

/** Whether a credential issued then can be the key's. */
export function wasInForce(key: OpenedKey, issuedAt: EpochMs): boolean {
  return key.notBefore <= issuedAt && issuedAt < key.notAfter;
}
