import { openBytes, sealBytes } from './aead.ts';
import type { KeyRing } from './key-ring.ts';

/** Encrypts one personal field with AES-256-GCM. The context (whose field it is) is authenticated, so a value cannot be moved to another person. */
export interface FieldCipher {
  seal(plain: string, context: string): string;
  /** Throws when the value was altered, moved, or sealed with another key. */
  open(sealed: string, context: string): string;
  /** By which version of the key a value was sealed. */
  versionOf(sealed: string): number | undefined;
}

/** What a sealed field is bound to: whose it is, and which. */
export function fieldContext(ownerId: string, field: string): string {
  return `${ownerId}/${field}`;
}

/** Sealed values are base64url of version ‖ nonce ‖ ciphertext ‖ tag; the version byte is that of the key. */
export function createFieldCipher(keys: KeyRing): FieldCipher {
  return {
    seal: (plain, context) => {
      const { version, current } = keys.field;
      return Buffer.concat([Buffer.of(version), sealBytes(current, plain, context)]).toString('base64url');
    },
    open: (sealed, context) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const key = keys.field.byVersion.get(bytes[0] ?? 0);
      if (key === undefined) throw new RangeError('unknown version of a sealed field');
      return openBytes(key, bytes.subarray(1), context);
    },
    versionOf: (sealed) => Buffer.from(sealed, 'base64url')[0],
  };
}
