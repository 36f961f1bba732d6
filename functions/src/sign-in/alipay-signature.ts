import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** RSA2: SHA-256 with RSA (PKCS #1 v1.5). */
const HASH = 'RSA-SHA256';

/** What is signed of a request: every parameter that is not empty, sorted by name, joined as it is and not encoded. */
export function signedText(parameters: Readonly<Record<string, string>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== '');
  const sorted = given.sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([name, value]) => `${name}=${value}`).join('&');
}

export function signText(text: string, key: KeyObject): string {
  return sign(HASH, Buffer.from(text), key).toString('base64');
}

export function isSignedBy(text: string, signature: string, key: KeyObject): boolean {
  return verify(HASH, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}

/** The app's own key, in PEM or as Alipay's tools write it: base64 of PKCS #8 or PKCS #1. Throws without quoting it. */
export function readPrivateKey(text: string): KeyObject {
  if (text.includes('-----BEGIN')) return readable(() => createPrivateKey(text));
  const key = Buffer.from(text, 'base64');
  const read = (type: 'pkcs8' | 'pkcs1') => createPrivateKey({ key, format: 'der', type });
  return readable(
    () => read('pkcs8'),
    () => read('pkcs1'),
  );
}

/** Alipay's key, in PEM or as its console shows it: base64 of SPKI. Throws without quoting it. */
export function readPublicKey(text: string): KeyObject {
  if (text.includes('-----BEGIN')) return readable(() => createPublicKey(text));
  return readable(() => createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' }));
}

function readable(...ways: readonly (() => KeyObject)[]): KeyObject {
  for (const way of ways) {
    try {
      const key = way();
      if (key.asymmetricKeyType === 'rsa') return key;
    } catch {
      // The next way may fit.
    }
  }
  throw new Error('ALIPAY_PRIVATE_KEY or ALIPAY_PUBLIC_KEY is not an RSA key');
}
