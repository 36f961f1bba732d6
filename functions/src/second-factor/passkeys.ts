import type { PasskeyAssertionAnswer, PasskeyCreationAnswer } from '@health-code/shared/office/passkey-schema';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';

/** How long a browser waits for an official, and a challenge is worth an answer: the least that WebAuthn §15.1 advises. */
export const CEREMONY_MS = 5 * MS_PER_MINUTE;

/** What is kept of a passkey. Nothing of it is secret; the id still tells its owner from all others. */
export interface PasskeyRecord {
  readonly credentialId: string;
  /** The COSE key, as base64url. */
  readonly publicKey: string;
  /** How often it has signed; zero for ever where a device does not count. */
  readonly counter: number;
  /** Ways to reach the device, as the browser told them and nobody vouched for. */
  readonly transports: readonly string[];
  /** Whether it lies with a provider as well, and so outlives the device. */
  readonly isBackedUp: boolean;
  /** The make of the device, as it says itself. */
  readonly aaguid: string;
}

export type KnownPasskey = Pick<PasskeyRecord, 'credentialId' | 'transports'>;
/** 32 random bytes as base64url. Whoever asks makes it, keeps it for its one answer, and ends it with the first that comes. */
export type PasskeyChallenge = string;

export interface CreationQuestion {
  readonly operatorId: string;
  /** What the device shows to tell accounts apart. */
  readonly operatorName: string;
  /** The passkeys that the operator has: no device makes a second one. */
  readonly existing: readonly KnownPasskey[];
  readonly challenge: PasskeyChallenge;
}

export interface RequestQuestion {
  /** The passkeys of the operator who signs in; there must be one. */
  readonly existing: readonly KnownPasskey[];
  readonly challenge: PasskeyChallenge;
}

export interface CreationAnswered {
  readonly answer: PasskeyCreationAnswer;
  readonly challenge: PasskeyChallenge;
}

export interface AssertionAnswered {
  readonly answer: PasskeyAssertionAnswer;
  readonly challenge: PasskeyChallenge;
  /** The passkey of this operator whose id the answer names. */
  readonly passkey: PasskeyRecord;
}

/** Passkeys (WebAuthn level 3) as a second factor: the official is seen to be there, and known to the device by PIN, finger or face. */
export interface Passkeys {
  creationOptions(question: CreationQuestion): Promise<PublicKeyCredentialCreationOptionsJSON>;
  /** Throws FACTOR.REFUSED. */
  verifyCreation(answered: CreationAnswered): Promise<PasskeyRecord>;
  requestOptions(question: RequestQuestion): Promise<PublicKeyCredentialRequestOptionsJSON>;
  /**
   * The counter to store, by a write that fails where it has grown meanwhile. Throws FACTOR.REFUSED, and FACTOR.CLONED when the
   * passkey truly signed but its counter did not grow: two devices have it, and one of them should not.
   */
  verifyAssertion(answered: AssertionAnswered): Promise<{ readonly counter: number }>;
}
