import type { EpochMs } from '../time/shanghai.ts';
import { type Credential, type CredentialFault, decodeCredential } from './credential.ts';
import { chainSalt, chainValue, leadsToAnchor, SEED_LENGTH } from './hash-chain.ts';
import { stepAt, stepBegins } from './lifetime.ts';
import { composeQrText } from './qr-text.ts';
import { fault, ok, type Reading } from './reading.ts';

/** What a phone keeps to show codes without the network. The seed is a secret; the credential is in every code shown. */
export interface Holding {
  readonly bytes: Uint8Array;
  readonly credential: Credential;
  readonly seed: Uint8Array;
  readonly salt: Uint8Array;
}

/** Takes over what the issuer sent; `seed` when it does not belong to the credential. */
export function openHolding(bytes: Uint8Array, seed: Uint8Array): Reading<Holding, CredentialFault | 'seed'> {
  const credential = decodeCredential(bytes);
  if (credential.kind === 'fault') return credential;
  const { claims, keyId } = credential.value;
  const salt = chainSalt(claims, keyId);
  const belongs = seed.length === SEED_LENGTH && leadsToAnchor(salt, claims.steps, seed, claims.anchor);
  return belongs ? ok({ bytes, credential: credential.value, seed, salt }) : fault('seed');
}

/** The text to show now. */
export interface DrawnCode {
  readonly text: string;
  readonly step: number;
  /** When the next value is due. */
  readonly until: EpochMs;
}

/** The code for an instant; undefined once the credential has ended. `now` is best the server's clock: a phone that is a minute off is refused. */
export function drawCode({ bytes, credential, seed, salt }: Holding, now: EpochMs): DrawnCode | undefined {
  const { claims } = credential;
  const step = stepAt(claims, now);
  if (step === undefined) return undefined;
  const text = composeQrText(bytes, step, chainValue(salt, seed, claims.steps, step));
  return { text, step, until: stepBegins(claims, step + 1) };
}
