import { openBytes, sealBytes } from './aead.ts';
import type { KeyRing } from './key-ring.ts';

const VERSION = 1;

/** Encrypts one personal field with AES-256-GCM. The context (whose field it is) is authenticated, so a value cannot be moved to another person. */
export interface FieldCipher {
  seal(plain: string, context: string): string;
  /** Throws when the value was altered, moved, or sealed with another key. */
  open(sealed: string, context: string): string;
}

/** What a sealed field is bound to: whose it is, and which. */
export function fieldContext(ownerId: string, field: string): string {
  return `${ownerId}/${field}`;
}

/** Sealed values are base64url of version ‖ nonce ‖ ciphertext ‖ tag; the version byte lets keys be changed later. */
export function createFieldCipher(keys: KeyRing): FieldCipher {
  return {
    seal: (plain, context) =>
      Buffer.concat([Buffer.of(VERSION), sealBytes(keys.field, plain, context)]).toString('base64url'),
    open: (sealed, context) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes[0] !== VERSION) throw new RangeError('unknown version of a sealed field');
      return openBytes(keys.field, bytes.subarray(1), context);
    },
  };
}
