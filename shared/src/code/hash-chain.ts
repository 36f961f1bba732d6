import { hash } from '@stablelib/sha256';
import { toUtf8 } from '../text/utf8.ts';
import { asciiBytes, concatBytes, equalBytes, uint32Bytes } from './bytes.ts';
import type { Claims } from './claims.ts';
import { writeIdentityHint } from './identity-hint.ts';

/**
 * Lamport's chain as PayWord uses it: the issuer signs the end, the holder shows one value before it per step. Who has
 * seen a value can go on towards the end and never back, so what was seen is worth nothing in the next step.
 */
export const CHAIN_VALUE_LENGTH = 10;
export const SEED_LENGTH = 16;
const SALT_LENGTH = 16;

/** What a chain belongs to; all of it is known before the chain is made. */
export type ChainOwner = Pick<Claims, 'issuer' | 'expiresAt' | 'steps' | 'identity'>;

/** Makes each credential's chain a function of its own, so that work done on one is worth nothing for another. */
export function chainSalt(owner: ChainOwner, keyId: Uint8Array): Uint8Array {
  const identity = toUtf8(writeIdentityHint(owner.identity));
  const parts = [
    keyId,
    uint32Bytes(owner.expiresAt / 1000),
    Uint8Array.of(owner.steps),
    asciiBytes(`${owner.issuer} `),
  ];
  return hash(concatBytes(asciiBytes('JKM1 salt'), ...parts, identity)).subarray(0, SALT_LENGTH);
}

/** From the value of step `step` to that of the step before. The step's number is hashed, too: a value fits one place only. */
function stepBack(salt: Uint8Array, step: number, value: Uint8Array): Uint8Array {
  const input = concatBytes(asciiBytes('JKM1 step'), salt, Uint8Array.of(step), value);
  return hash(input).subarray(0, CHAIN_VALUE_LENGTH);
}

function walkBack(salt: Uint8Array, from: number, to: number, value: Uint8Array): Uint8Array {
  let current = value;
  for (let step = from; step > to; step -= 1) current = stepBack(salt, step, current);
  return current;
}

/** The value that is shown at a step from 0 to `steps` − 1; at step 0 it is the anchor. */
export function chainValue(salt: Uint8Array, seed: Uint8Array, steps: number, step: number): Uint8Array {
  if (seed.length !== SEED_LENGTH || step < 0 || step >= steps) throw new RangeError('no such step of a chain');
  return walkBack(salt, steps, step, seed);
}

/** The end of the chain, which the issuer signs. */
export function chainAnchor(salt: Uint8Array, seed: Uint8Array, steps: number): Uint8Array {
  return chainValue(salt, seed, steps, 0);
}

/** Whether a value shown at a step belongs to the chain of this anchor; costs one hash a step. */
export function leadsToAnchor(salt: Uint8Array, step: number, value: Uint8Array, anchor: Uint8Array): boolean {
  return equalBytes(walkBack(salt, step, 0, value), anchor);
}
