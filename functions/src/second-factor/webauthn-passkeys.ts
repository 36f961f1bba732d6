import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { DomainError } from '../domain-error.ts';
import {
  CEREMONY_MS,
  type CreationQuestion,
  type KnownPasskey,
  type Passkeys,
  type RequestQuestion,
} from './passkeys.ts';
import { ALGORITHMS, createdPasskey, isCopied, type Site, signedCounter } from './webauthn-answers.ts';
import { bytesOf } from './webauthn-doubts.ts';

const NAME = '健康码 · Health Code';

/**
 * Passkeys of one site: its origin, and its host as the relying party. With its library it is larger than all else that a
 * request needs, so this file is to be imported when the first passkey is.
 */
export function createWebauthnPasskeys(publicOrigin: string): Passkeys {
  const { origin, hostname } = new URL(publicOrigin);
  const site: Site = { origin, rpId: hostname };
  return {
    creationOptions: (question) => creationOptions(question, site),
    verifyCreation: (answered) => orRefuse(() => createdPasskey(answered, site)),
    requestOptions: (question) => requestOptions(question, site),
    verifyAssertion: async (answered) => {
      const counter = await orRefuse(() => signedCounter(answered, site));
      if (isCopied(answered.passkey.counter, counter)) throw new DomainError('FACTOR.CLONED');
      return { counter };
    },
  };
}

/** The challenge goes as bytes: text would be encoded once more. */
function creationOptions({ operatorId, operatorName, existing, challenge }: CreationQuestion, { rpId }: Site) {
  return generateRegistrationOptions({
    ...{ rpName: NAME, rpID: rpId, challenge: bytesOf(challenge), timeout: CEREMONY_MS },
    ...{ userID: Uint8Array.from(Buffer.from(operatorId)), userName: operatorName, userDisplayName: operatorName },
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: existing.map(descriptorOf),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
}

function requestOptions({ existing, challenge }: RequestQuestion, { rpId }: Site) {
  return generateAuthenticationOptions({
    ...{ rpID: rpId, challenge: bytesOf(challenge), timeout: CEREMONY_MS },
    userVerification: 'required',
    allowCredentials: existing.map(descriptorOf),
  });
}

const descriptorOf = ({ credentialId, transports }: KnownPasskey) => ({
  id: credentialId,
  transports: [...transports],
});

/** What the library throws quotes the answer, so nothing of it is kept, not even as a cause. */
async function orRefuse<T>(verify: () => Promise<T | undefined>): Promise<T> {
  const verified = await verify().catch(() => undefined);
  if (verified === undefined) throw new DomainError('FACTOR.REFUSED');
  return verified;
}
