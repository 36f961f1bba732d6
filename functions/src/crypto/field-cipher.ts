import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts one personal field with AES-256-GCM. The context (whose field it is) is authenticated, so a value cannot be moved to another person. */
export interface FieldCipher {
  seal(plain: string, context: string): string;
  /** Throws when the value was altered, moved, or sealed with another key. */
  open(sealed: string, context: string): string;
}

/** Sealed values are base64url of version ‖ nonce ‖ ciphertext ‖ tag; the version byte lets keys be changed later. */
export function createFieldCipher(keys: KeyRing): FieldCipher {
  return {
    seal: (plain, context) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keys.field, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]).toString('base64url');
    },
    open: (sealed, context) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes[0] !== VERSION) throw new RangeError('unknown version of a sealed field');
      const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', keys.field, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES));
      const body = bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
  };
}
