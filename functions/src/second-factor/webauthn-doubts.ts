import {
  cose,
  decodeAttestationObject,
  decodeClientDataJSON,
  decodeCredentialPublicKey,
} from '@simplewebauthn/server/helpers';

/** What the library believes and we do not. Each throws where its input cannot be read at all. */

/** Whether the page stood inside another one, as ours never does. */
export function isFramed(clientData: string): boolean {
  const { crossOrigin = false, topOrigin } = decodeClientDataJSON(clientData);
  return crossOrigin !== false || topOrigin !== undefined;
}

/**
 * Whether certificates come along, which nobody asked for: a browser leaves none, or a device's word about itself. The library
 * would check them, and go to addresses that they name.
 */
export function isAttested(attestationObject: string): boolean {
  const decoded = decodeAttestationObject(bytesOf(attestationObject));
  const format = decoded.get('fmt');
  return format !== 'none' && (format !== 'packed' || decoded.get('attStmt').get('x5c') !== undefined);
}

const { COSEKEYS, COSECRV } = cose;
/** Bytes of a coordinate, on both curves. */
const COORDINATE = 32;
/** 2,048 bits. */
const LEAST_MODULUS = 256;
const EXPONENT = 'AQAB';

/** Whether a key can ever verify anything: one that was cut short is taken as it is, and would lock its owner out. */
export function isWholeKey(coseKey: Uint8Array<ArrayBuffer>): boolean {
  const key = decodeCredentialPublicKey(coseKey);
  if (cose.isCOSEPublicKeyEC2(key)) {
    const point = [key.get(COSEKEYS.x), key.get(COSEKEYS.y)];
    return key.get(COSEKEYS.crv) === COSECRV.P256 && point.every((part) => part?.length === COORDINATE);
  }
  if (cose.isCOSEPublicKeyOKP(key)) {
    return key.get(COSEKEYS.crv) === COSECRV.ED25519 && key.get(COSEKEYS.x)?.length === COORDINATE;
  }
  const [modulus, exponent] = cose.isCOSEPublicKeyRSA(key) ? [key.get(COSEKEYS.n), key.get(COSEKEYS.e)] : [];
  return (modulus?.length ?? 0) >= LEAST_MODULUS && textOf(exponent) === EXPONENT;
}

/** Whether a signature by the key is spelt in the one way that it has: of an elliptic curve, DER (RFC 3279 §2.2.3). */
export function isPlainSignature(signature: string, coseKey: Uint8Array<ArrayBuffer>): boolean {
  if (!cose.isCOSEPublicKeyEC2(decodeCredentialPublicKey(coseKey))) return true;
  const bytes = bytesOf(signature);
  const isSequence = bytes[0] === 0x30 && bytes[1] === bytes.length - 2;
  return isSequence && integerEnd(bytes, integerEnd(bytes, 2)) === bytes.length;
}

/** Where the integer that begins here ends; NaN unless it is one above zero, without a byte too many. */
function integerEnd(bytes: Uint8Array, at: number): number {
  const [tag, length = 0, first = 0, second = 0] = bytes.subarray(at);
  const isShortest = first > 0 || second >= 0x80;
  return tag === 0x02 && length > 0 && first < 0x80 && isShortest ? at + 2 + length : Number.NaN;
}

export const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));
export const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('base64url');
