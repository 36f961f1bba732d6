import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { MasterKey } from './master-key.ts';

/** Every key of the system has one purpose; a new purpose is one more word here. What ids and printed codes follow from is for ever. */
const PERMANENT = ['lookup', 'place-code', 'otp', 'code-seed', 'code-handle'] as const;
/** What seals and signs is exchanged now and then. */
const ROTATING = ['field', 'session', 'refresh', 'admission', 'cursor'] as const;

/** The versions of a key: one that seals and signs, and all that may have. */
export interface RotatingKey {
  readonly version: number;
  readonly current: KeyObject;
  readonly byVersion: ReadonlyMap<number, KeyObject>;
}

/** 32-byte keys by purpose, each made into a key of Node's once: given plain bytes, every single use would make it anew. */
export type KeyRing = Readonly<Record<(typeof PERMANENT)[number], KeyObject>> &
  Readonly<Record<(typeof ROTATING)[number], RotatingKey>>;

/** Derives all keys from the master key by HKDF-SHA-256 (RFC 5869), so that few secrets are stored and none is reused. */
export function deriveKeyRing({ permanent, secrets, current }: MasterKey): KeyRing {
  const rotating = (purpose: string): RotatingKey => {
    const byVersion = new Map([...secrets].map(([version, secret]) => [version, derive(secret, purpose)] as const));
    return { version: current, current: byVersion.get(current) as KeyObject, byVersion };
  };
  return Object.fromEntries([
    ...PERMANENT.map((purpose) => [purpose, derive(permanent, purpose)]),
    ...ROTATING.map((purpose) => [purpose, rotating(purpose)]),
  ]) as KeyRing;
}

function derive(secret: Uint8Array, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `health-code/v1/${purpose}`, 32)));
}

/** For a function whose routes need no key, and which is not given the secret: to ask for one all the same is our fault, and fails. */
export function emptyKeyRing(): KeyRing {
  const get = (_keys: object, purpose: string | symbol) => {
    throw new Error(`a function without the master key needs its ${String(purpose)} key`);
  };
  return new Proxy({}, { get }) as KeyRing;
}
