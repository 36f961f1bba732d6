import type { PasskeyAssertionAnswer, PasskeyCreationAnswer } from '@health-code/shared/office/passkey-schema';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AssertionAnswered, CreationAnswered, PasskeyRecord } from './passkeys.ts';
import { bytesOf, isAttested, isFramed, isPlainSignature, isWholeKey, textOf } from './webauthn-doubts.ts';

/** Where passkeys are made and used. */
export interface Site {
  readonly origin: string;
  readonly rpId: string;
}

/** ES256, EdDSA and RS256 by their numbers in COSE: phones, newer keys, and Windows. */
export const ALGORITHMS = [-7, -8, -257];

/** The passkey that an answer tells of; undefined or an error of the library where it is not to be believed. */
export async function createdPasskey(
  { answer, challenge }: CreationAnswered,
  site: Site,
): Promise<PasskeyRecord | undefined> {
  const { clientDataJSON, attestationObject, transports = [] } = answer.response;
  if (isFramed(clientDataJSON) || isAttested(attestationObject)) return undefined;
  const response = { ...credentialOf(answer), response: { clientDataJSON, attestationObject } };
  const result = await verifyRegistrationResponse({
    ...{ response, ...expected(challenge, site), supportedAlgorithmIDs: ALGORITHMS },
  });
  if (!result.verified) return undefined;
  const { credential, credentialBackedUp: isBackedUp, aaguid } = result.registrationInfo;
  const { id: credentialId, publicKey, counter } = credential;
  if (credentialId !== answer.id || !isWholeKey(publicKey)) return undefined;
  return { credentialId, publicKey: textOf(publicKey), counter, transports, isBackedUp, aaguid };
}

/** The counter that a passkey signed; undefined or an error of the library where the passkey did not sign. */
export async function signedCounter(
  { answer, challenge, passkey }: AssertionAnswered,
  site: Site,
): Promise<number | undefined> {
  const { clientDataJSON, authenticatorData, signature } = answer.response;
  // The library does not ask whether the answer is of the passkey whose key it is given.
  if (answer.id !== passkey.credentialId || isFramed(clientDataJSON)) return undefined;
  const publicKey = bytesOf(passkey.publicKey);
  if (!isPlainSignature(signature, publicKey)) return undefined;
  const result = await verifyAuthenticationResponse({
    response: { ...credentialOf(answer), response: { clientDataJSON, authenticatorData, signature } },
    ...expected(challenge, site),
    credential: {
      id: passkey.credentialId,
      publicKey,
      // The library judges the counter before the signature, so that whoever has no passkey could raise the alarm of a copied
      // one. Against zero it passes; `isCopied` judges it afterwards.
      counter: 0,
    },
  });
  return result.verified ? result.authenticationInfo.newCounter : undefined;
}

/** Whether a counter that was signed shows that another device signs with the same passkey (WebAuthn §6.1.1). */
export const isCopied = (before: number, signed: number): boolean => (before > 0 || signed > 0) && signed <= before;

const expected = (challenge: string, { origin, rpId }: Site) => ({
  ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId },
  requireUserVerification: true,
});

/** Extensions are left out: we ask for none that matters. */
const credentialOf = ({ id, rawId, type }: PasskeyCreationAnswer | PasskeyAssertionAnswer) => ({
  ...{ id, rawId, type },
  clientExtensionResults: {},
});
