import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bareKey } from '../testing/alipay-server.ts';
import { isSignedBy, readPrivateKey, readPublicKey, signedText, signText } from './alipay-signature.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'spki') =>
  `${key.export({ format: 'pem', type: type as 'pkcs1' })}`;

describe('the text that is signed', () => {
  it('is the parameters by name, without those that are empty, and not encoded', () => {
    expect(signedText({ version: '1.0', sign_type: 'RSA2', app_id: '1', empty: '', at: '2026-11-21 12:00:00' })).toBe(
      'app_id=1&at=2026-11-21 12:00:00&sign_type=RSA2&version=1.0',
    );
    expect(signedText({ ab: '1', a: '2', a1: '3' })).toBe('a=2&a1=3&ab=1');
  });
});

describe('a key of Alipay', () => {
  it('is read as its tools write it, and in PEM', () => {
    const privateKeys = (['pkcs8', 'pkcs1'] as const).flatMap((type) => [
      bareKey(pair.privateKey, type),
      pem(pair.privateKey, type),
    ]);
    const publicKeys = [bareKey(pair.publicKey, 'spki'), pem(pair.publicKey, 'spki')];
    for (const key of privateKeys) {
      const signature = signText('签名', readPrivateKey(key));
      expect(publicKeys.map((each) => isSignedBy('签名', signature, readPublicKey(each)))).toEqual([true, true]);
    }
  });

  it('is refused without a word of it where it is none', () => {
    const ed25519 = generateKeyPairSync('ed25519');
    const wrong = [
      'c2VjcmV0LTAxMjM=',
      '-----BEGIN PRIVATE KEY-----\nc2VjcmV0LTAxMjM=\n',
      bareKey(ed25519.privateKey, 'pkcs8'),
    ];
    for (const key of wrong) {
      const read = () => readPrivateKey(key);
      expect(read).toThrow('ALIPAY_PRIVATE_KEY or ALIPAY_PUBLIC_KEY is not an RSA key');
      expect(() => readPublicKey(key)).toThrow('ALIPAY_PRIVATE_KEY or ALIPAY_PUBLIC_KEY is not an RSA key');
      expect(inspect(catching(read), { depth: null })).not.toContain('c2VjcmV0');
    }
  });
});

function catching(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
