import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import type { RotatingKey } from './key-ring.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a random nonce: nonce ‖ ciphertext ‖ tag. What `context` says is authenticated and not stored. */
export function sealBytes(key: KeyObject, plain: string, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The same by whichever version of a key: what lives for days at most does not say by which it was sealed. Throws like {@link openBytes}. */
export function openByAny({ byVersion }: RotatingKey, sealed: Buffer, context: string): string {
  const keys = [...byVersion.values()].reverse();
  for (const key of keys.slice(0, -1)) {
    try {
      return openBytes(key, sealed, context);
    } catch {
      // The next one may be it.
    }
  }
  return openBytes(keys.at(-1) as KeyObject, sealed, context);
}

/** The inverse of {@link sealBytes}. Throws when the bytes were altered, cut, or sealed with another key or context. */
export function openBytes(key: KeyObject, sealed: Buffer, context: string): string {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
}
