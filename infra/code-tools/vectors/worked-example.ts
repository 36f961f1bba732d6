import { concatBytes } from '@health-code/shared/code/bytes';
import { credentialId, decodeCredential } from '@health-code/shared/code/credential';
import { chainSalt, chainValue } from '@health-code/shared/code/hash-chain';
import { toHex } from '@health-code/shared/text/hex';
import { BASE, CHAIN_SEED, craftCredential, craftText, HENAN } from './craft.ts';

const STEP = 10;

/** One code from the private key to the text, every intermediate value in hexadecimal, in the order in which they come about. */
export function workedExample(): Record<string, string | number> {
  const bytes = craftCredential({});
  const reading = decodeCredential(bytes);
  if (reading.kind === 'fault') throw new Error(reading.fault);
  const { claims, payload, message, signature } = reading.value;
  const salt = chainSalt(BASE, HENAN.keyId);
  const value = chainValue(salt, CHAIN_SEED, BASE.steps, STEP);
  return {
    privateKey: toHex(HENAN.seed),
    publicKey: toHex(HENAN.publicKey),
    keyId: toHex(HENAN.keyId),
    chainSeed: toHex(CHAIN_SEED),
    salt: toHex(salt),
    valueAtLastStep: toHex(chainValue(salt, CHAIN_SEED, BASE.steps, BASE.steps - 1)),
    anchor: toHex(claims.anchor),
    payload: toHex(payload),
    message: toHex(message),
    signature: toHex(signature),
    credential: toHex(bytes),
    credentialId: credentialId(reading.value),
    step: STEP,
    value: toHex(value),
    qrBytes: toHex(concatBytes(bytes, Uint8Array.of(STEP), value)),
    text: craftText({ step: STEP }),
  };
}
