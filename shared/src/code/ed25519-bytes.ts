import { fromHex } from '../text/hex.ts';
import { equalBytes } from './bytes.ts';

/** What must hold of keys and signatures before any implementation of Ed25519 is asked, so that all of them agree. */

/** The order of the group, L = 2²⁵² + 27742317777372353535851937790883648493, least significant byte first. */
const GROUP_ORDER = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010') as Uint8Array;
/** The field's prime, 2²⁵⁵ − 19. */
const PRIME = fromHex(`ed${'ff'.repeat(30)}7f`) as Uint8Array;

/** The y-coordinates of the eight points whose order divides eight: a key there would sign anything. */
const SMALL_ORDER_Y = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
].map((hex) => fromHex(hex) as Uint8Array);

/** Whether S < L (RFC 8032 §5.1.7): S + L would be a second signature for the same message. */
export function hasCanonicalScalar(signature: Uint8Array): boolean {
  return signature.length === 64 && isBelow(signature.subarray(32), GROUP_ORDER);
}

/** Whether a trust list may hold this key: 32 bytes, y < p, and not of small order. */
export function isUsablePublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  const y = publicKey.slice();
  y[31] = (y[31] as number) & 0x7f;
  return isBelow(y, PRIME) && !SMALL_ORDER_Y.some((small) => equalBytes(small, y));
}

/** Compares numbers of equal length, least significant byte first. */
function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = a.length - 1; at >= 0; at -= 1) {
    const difference = (a[at] as number) - (b[at] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
