import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type CborMap, encodeCbor } from '@health-code/shared/code/cbor-encode';

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

interface KeyKind {
  readonly make: () => KeyPair;
  /** The public key as COSE has it (RFC 9053 §7, RFC 8230 §4), from its JWK. */
  readonly cose: (jwk: (name: 'x' | 'y' | 'n' | 'e') => Uint8Array) => CborMap;
  readonly hash: 'sha256' | null;
}

const KINDS = {
  ES256: {
    make: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    cose: (jwk) =>
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, jwk('x')],
        [-3, jwk('y')],
      ]),
    hash: 'sha256',
  },
  EdDSA: {
    make: () => generateKeyPairSync('ed25519'),
    cose: (jwk) =>
      new Map<number, number | Uint8Array>([
        [1, 1],
        [3, -8],
        [-1, 6],
        [-2, jwk('x')],
      ]),
    hash: null,
  },
  RS256: {
    make: () => generateKeyPairSync('rsa', { modulusLength: 2_048 }),
    cose: (jwk) =>
      new Map<number, number | Uint8Array>([
        [1, 3],
        [3, -257],
        [-1, jwk('n')],
        [-2, jwk('e')],
      ]),
    hash: 'sha256',
  },
} satisfies Record<string, KeyKind>;

export type PasskeyAlgorithm = keyof typeof KINDS;
export const PASSKEY_ALGORITHMS = Object.keys(KINDS) as PasskeyAlgorithm[];

export interface PasskeyKey {
  readonly coseKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** A key as a device makes one for each passkey. */
export function newPasskeyKey(algorithm: PasskeyAlgorithm): PasskeyKey {
  const { make, cose, hash }: KeyKind = KINDS[algorithm];
  const { publicKey, privateKey } = make();
  const jwk = publicKey.export({ format: 'jwk' });
  return {
    coseKey: encodeCbor(cose((name) => Uint8Array.from(Buffer.from(jwk[name] as string, 'base64url')))),
    sign: (message) => sign(hash, message, privateKey),
  };
}
