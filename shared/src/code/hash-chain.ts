import { hash, SHA256 } from '@stablelib/sha256';
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
const STEP_LABEL = asciiBytes('JKM1 step');

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

/**
 * The value of step `to` from that of step `from`, by one hash a step. The step's number is hashed, too: a value fits one
 * place only. One state and one buffer serve all steps, because making them anew costs more than hashing.
 */
function walkBack(salt: Uint8Array, from: number, to: number, value: Uint8Array): Uint8Array {
  const hasher = new SHA256();
  const digest = new Uint8Array(hasher.digestLength);
  const label = concatBytes(STEP_LABEL, salt);
  let input = concatBytes(label, Uint8Array.of(from), value);
  for (let step = from; step > to; step -= 1) {
    input[label.length] = step;
    hasher.reset().update(input).finish(digest);
    // What comes first may be the seed, which is longer than a value.
    if (step === from) input = input.slice(0, label.length + 1 + CHAIN_VALUE_LENGTH);
    input.set(digest.subarray(0, CHAIN_VALUE_LENGTH), label.length + 1);
  }
  return input.slice(label.length + 1);
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
