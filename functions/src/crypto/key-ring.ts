import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Every key of the system has one purpose. A new purpose is one more word here. */
const PURPOSES = [
  'lookup',
  'field',
  'session',
  'refresh',
  'place-code',
  'otp',
  'code-seed',
  'code-handle',
  'admission',
  'cursor',
] as const;
export type KeyPurpose = (typeof PURPOSES)[number];

/** 32-byte keys by purpose, each made into a key of Node's once: given plain bytes, every single use would make it anew. */
export type KeyRing = Readonly<Record<KeyPurpose, KeyObject>>;

export const MASTER_KEY_BYTES = 32;

/** Derives all keys from one master secret by HKDF-SHA-256 (RFC 5869), so that one secret is stored and none is reused. */
export function deriveKeyRing(master: Uint8Array): KeyRing {
  if (master.length < MASTER_KEY_BYTES) throw new RangeError(`the master key has fewer than ${MASTER_KEY_BYTES} bytes`);
  const derive = (purpose: KeyPurpose) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `health-code/v1/${purpose}`, 32)));
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, derive(purpose)])) as Record<KeyPurpose, KeyObject>;
}

/** For a function whose routes need no key, and which is not given the secret: to ask for one all the same is our fault, and fails. */
export function emptyKeyRing(): KeyRing {
  const get = (_keys: object, purpose: string | symbol) => {
    throw new Error(`a function without the master key needs its ${String(purpose)} key`);
  };
  return new Proxy({}, { get }) as KeyRing;
}
