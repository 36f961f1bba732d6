import { createPublicKey, verify as nodeVerify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../text/hex.ts';
import { testIssuer } from './codes.arbitrary.ts';
import { verifyEd25519 } from './ed25519.ts';
import { hasCanonicalScalar, isUsablePublicKey } from './ed25519-bytes.ts';

const bytesOf = (hex: string) => fromHex(hex) as Uint8Array;
const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

const toNumber = (bytes: Uint8Array) => bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
const toBytes = (value: bigint) =>
  Uint8Array.from({ length: 32 }, (_byte, at) => Number((value >> BigInt(8 * at)) & 255n));
const mod = (value: bigint) => ((value % P) + P) % P;
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = mod(base), rest = exponent; rest > 0n; rest >>= 1n, square = mod(square * square)) {
    if (rest & 1n) result = mod(result * square);
  }
  return result;
}

/** The y-coordinate of twice a point, from y alone: the curve's doubling in terms of y². */
function doubleY(y: bigint): bigint {
  const d = mod(-121665n * power(121666n, P - 2n));
  const yy = mod(y * y);
  const xx = mod((yy - 1n) * power(mod(d * yy + 1n), P - 2n));
  return mod((yy + xx) * power(mod(2n - (yy - xx)), P - 2n));
}

describe('keys of a trust list', () => {
  it('are not of small order: eight times such a point is the neutral one', () => {
    const small = [
      '00'.repeat(32),
      `01${'00'.repeat(31)}`,
      `ec${'ff'.repeat(30)}7f`,
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    ].map(bytesOf);
    for (const key of small) {
      expect(doubleY(doubleY(doubleY(toNumber(key))))).toBe(1n);
      expect(isUsablePublicKey(key)).toBe(false);
      const signed = key.slice();
      signed[31] = (signed[31] as number) | 0x80;
      expect(isUsablePublicKey(signed)).toBe(false);
    }
    expect(new Set(small.map((key) => toNumber(key)))).toHaveLength(5);
  });

  it('are canonical: y below p', () => {
    for (const offset of [0n, 1n, 2n, 18n]) expect(isUsablePublicKey(toBytes(P + offset))).toBe(false);
    expect(isUsablePublicKey(toBytes(P - 2n))).toBe(true);
  });

  it('have 32 bytes', () => {
    expect(isUsablePublicKey(testIssuer(1).publicKey)).toBe(true);
    expect(isUsablePublicKey(testIssuer(1).publicKey.subarray(1))).toBe(false);
  });
});

describe('a signature', () => {
  const message = Uint8Array.of(1, 2, 3);

  it('with S + L is refused before any implementation is asked, and by the one that ships', async () => {
    const { publicKey, sign } = testIssuer(1);
    const signature = await sign(message);
    expect(verifyEd25519(publicKey, message, signature)).toBe(true);
    expect(hasCanonicalScalar(signature)).toBe(true);
    const malleable = signature.slice();
    malleable.set(toBytes(toNumber(signature.subarray(32)) + L), 32);
    expect(hasCanonicalScalar(malleable)).toBe(false);
    expect(verifyEd25519(publicKey, message, malleable)).toBe(false);
  });

  it.each([
    [L - 1n, true],
    [L, false],
    [L + 1n, false],
    [2n ** 256n - 1n, false],
    [0n, true],
  ])('may have S = %d: %s', (scalar, canonical) => {
    const signature = new Uint8Array(64);
    signature.set(toBytes(scalar), 32);
    expect(hasCanonicalScalar(signature)).toBe(canonical);
  });

  it('is judged by the plain implementation as by Node', async () => {
    const { publicKey, sign } = testIssuer(1);
    const x = Buffer.from(publicKey).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const signature = await sign(message);
    for (let bit = 0; bit < 512; bit += 37) {
      const changed = signature.slice();
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(verifyEd25519(publicKey, message, changed)).toBe(false);
      expect(nodeVerify(null, message, key, changed)).toBe(false);
    }
    expect(nodeVerify(null, message, key, signature)).toBe(true);
  });
});
