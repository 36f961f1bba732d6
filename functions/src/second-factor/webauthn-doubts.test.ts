import { concatBytes } from '@health-code/shared/code/bytes';
import { type CborValue, encodeCbor } from '@health-code/shared/code/cbor-encode';
import { describe, expect, it } from 'vitest';
import { newPasskeyKey, PASSKEY_ALGORITHMS } from '../testing/software-passkey-keys.ts';
import { isAttested, isFramed, isPlainSignature, isWholeKey, textOf } from './webauthn-doubts.ts';

describe('a page inside another one', () => {
  const framed = (clientData: object) => isFramed(textOf(Buffer.from(JSON.stringify(clientData))));

  it('is told by either word of the browser, and never by their absence', () => {
    expect([{}, { crossOrigin: false }].map(framed)).toEqual([false, false]);
    const told = [{ crossOrigin: true }, { crossOrigin: 'false' }, { topOrigin: 'https://example.com' }];
    expect(told.map(framed)).toEqual([true, true, true]);
  });
});

describe('an attestation', () => {
  const NOTHING = Uint8Array.of(0xa0);
  /** {"x5c": []} */
  const CERTIFICATES = concatBytes(Uint8Array.of(0xa1), encodeCbor('x5c'), encodeCbor([]));
  const attested = (format: string, statement: Uint8Array) =>
    isAttested(
      textOf(
        concatBytes(Uint8Array.of(0xa2), ...[encodeCbor('fmt'), encodeCbor(format)], encodeCbor('attStmt'), statement),
      ),
    );

  it('of none, or by the passkey itself, is no attestation', () => {
    expect([attested('none', NOTHING), attested('packed', NOTHING)]).toEqual([false, false]);
  });

  it('is one with certificates, and of every other form', () => {
    expect(attested('packed', CERTIFICATES)).toBe(true);
    for (const format of ['apple', 'tpm', 'android-key', 'android-safetynet', 'fido-u2f', '']) {
      expect(attested(format, NOTHING)).toBe(true);
    }
  });
});

describe('a key', () => {
  const whole = (...pairs: [number, CborValue][]) => isWholeKey(Uint8Array.from(encodeCbor(new Map(pairs))));
  const bytes = (length: number) => new Uint8Array(length).fill(7);
  const E = Uint8Array.of(1, 0, 1);

  it.each(PASSKEY_ALGORITHMS)('of %s is whole as a device makes it', (algorithm) => {
    expect(isWholeKey(Uint8Array.from(newPasskeyKey(algorithm).coseKey))).toBe(true);
  });

  it.each<[string, [number, CborValue][]]>([
    [
      'on another curve',
      [
        [1, 2],
        [3, -7],
        [-1, 2],
        [-2, bytes(32)],
        [-3, bytes(32)],
      ],
    ],
    [
      'with half a point',
      [
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(32)],
      ],
    ],
    [
      'with a coordinate cut short',
      [
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(32)],
        [-3, bytes(31)],
      ],
    ],
    [
      'of Ed448',
      [
        [1, 1],
        [3, -8],
        [-1, 7],
        [-2, bytes(32)],
      ],
    ],
    [
      'of Ed25519 cut short',
      [
        [1, 1],
        [3, -8],
        [-1, 6],
        [-2, bytes(31)],
      ],
    ],
    [
      'of RSA that is weak',
      [
        [1, 3],
        [3, -257],
        [-1, bytes(255)],
        [-2, E],
      ],
    ],
    [
      'of RSA that everybody can sign with',
      [
        [1, 3],
        [3, -257],
        [-1, bytes(256)],
        [-2, Uint8Array.of(1)],
      ],
    ],
    [
      'of RSA without an exponent',
      [
        [1, 3],
        [3, -257],
        [-1, bytes(256)],
      ],
    ],
    [
      'of no known kind',
      [
        [1, 4],
        [3, -7],
      ],
    ],
  ])('%s is not', (_what, pairs) => {
    expect(whole(...pairs)).toBe(false);
  });
});

describe('a signature', () => {
  const EC = Uint8Array.from(newPasskeyKey('ES256').coseKey);
  const plain = (hex: string, key = EC) => isPlainSignature(textOf(Buffer.from(hex, 'hex')), key);

  it.each(['3006020101020101', '300602010102017f', '30080202008002020080'])('%s is in DER', (hex) => {
    expect(plain(hex)).toBe(true);
  });

  it.each([
    ['of another tag', 'b006020101020101'],
    ['with a length too great', '3007020101020101'],
    ['with more behind it', '300602010102010100'],
    ['with more inside it', '300702010102010100'],
    ['with a zero too many', '300702020001020101'],
    ['with a zero too few', '3006020180020101'],
    ['of zero', '3006020100020101'],
    ['of one number', '3003020101'],
    ['of empty numbers', '300402000200'],
    ['with an empty number', '30050200020101'],
    ['of what is no number', '3006030101020101'],
    ['that is nothing', ''],
  ])('%s is not', (_what, hex) => {
    expect(plain(hex)).toBe(false);
  });

  it('of another kind of key is any bytes', () => {
    expect(plain('00', Uint8Array.from(newPasskeyKey('EdDSA').coseKey))).toBe(true);
  });
});
