import {
  factorOfferSchema,
  factorProofSchema,
  factorQuestionSchema,
  newFactorSchema,
  passkeyCreationSchema,
  passkeyRequestSchema,
} from '../../../office/factor-schema.ts';
import { passkeyAssertionAnswerSchema, passkeyCreationAnswerSchema } from '../../../office/passkey-schema.ts';
import type { WordedSchemas } from './words.ts';

const CEREMONY_FIELDS = {
  challenge: 'What the passkey signs: 32 bytes as base64url, good for one answer within five minutes.',
  timeout: 'For how long the browser waits, in milliseconds.',
};

const DESCRIPTOR = (list: string) => ({
  [`${list}.id`]: 'The id of the passkey, base64url.',
  [`${list}.type`]: 'Always `public-key`.',
  [`${list}.transports`]: 'By which ways its device is reached, as far as the browser told.',
});

const CREDENTIAL_FIELDS = {
  id: 'The id of the passkey, base64url.',
  rawId: 'The same once more.',
  type: 'Always `public-key`.',
  authenticatorAttachment: 'Whether the passkey is on this device or on another.',
  clientExtensionResults: 'What extensions say; nobody reads it.',
  response: 'The answer itself.',
  'response.clientDataJSON': 'What the browser says of the question, base64url.',
  'response.authenticatorData': 'What the device says of itself, base64url.',
};

/** Second factors. What passkeys are asked and answer is from WebAuthn level 3. */
export const factorWords: WordedSchemas = {
  FactorOffer: {
    schema: factorOfferSchema,
    is: 'What is needed to make a second factor. It proves nothing until it is added.',
    fields: {
      options: 'For `PublicKeyCredential.parseCreationOptionsFromJSON` and `navigator.credentials.create`.',
      uri: 'The secret as a link, which authenticator apps read from a QR code (`otpauth:`).',
      secret: 'The secret in base32, to be typed; it is told once.',
    },
  },
  NewFactor: {
    schema: newFactorSchema,
    is: 'What makes a second factor stand.',
    fields: {
      name: 'What the official calls the passkey.',
      answer: 'What the browser answered when the passkey was made.',
      code: 'The first code that the app shows, six digits.',
    },
  },
  FactorProof: {
    schema: factorProofSchema,
    is: 'What shows a second factor that stands.',
    fields: {
      answer: 'What the browser answered when the passkey signed.',
      code: 'What the app shows, six digits; each code is good once.',
    },
  },
  FactorQuestion: {
    schema: factorQuestionSchema,
    is: 'What an official is asked for their second factor.',
    fields: {
      factors: 'The kinds of second factor that stand, by any of which they go on.',
      passkey: 'What the passkeys are asked; null where there are none.',
    },
  },
  PasskeyRequest: {
    schema: passkeyRequestSchema,
    is: 'For `PublicKeyCredential.parseRequestOptionsFromJSON` and `navigator.credentials.get`.',
    fields: {
      ...CEREMONY_FIELDS,
      rpId: 'The host for which the passkeys were made.',
      allowCredentials: 'The passkeys of the official.',
      ...DESCRIPTOR('allowCredentials'),
      userVerification: 'Always `required`: the device asks for a PIN, a finger or a face.',
    },
  },
  PasskeyCreation: {
    schema: passkeyCreationSchema,
    is: 'For `PublicKeyCredential.parseCreationOptionsFromJSON` and `navigator.credentials.create`.',
    fields: {
      ...CEREMONY_FIELDS,
      rp: 'For which site the passkey is made.',
      'rp.id': 'Its host.',
      'rp.name': 'What it is called.',
      user: 'For whom the passkey is made.',
      'user.id': 'The id of the official as bytes, base64url.',
      'user.name': 'The name of the official.',
      'user.displayName': 'What the device shows.',
      pubKeyCredParams: 'The kinds of keys that are taken, the best first.',
      'pubKeyCredParams.alg': 'The COSE number of the algorithm.',
      'pubKeyCredParams.type': 'Always `public-key`.',
      excludeCredentials: 'The passkeys that there are: no device makes a second one.',
      ...DESCRIPTOR('excludeCredentials'),
      authenticatorSelection: 'Which devices are taken.',
      attestation: 'What the device is to say of its maker.',
      hints: 'Which device the browser offers first.',
      extensions: 'What else the browser is asked.',
    },
  },
  PasskeyCreationAnswer: {
    schema: passkeyCreationAnswerSchema,
    is: 'What `PublicKeyCredential.toJSON()` gives when a passkey was made.',
    fields: {
      ...CREDENTIAL_FIELDS,
      'response.attestationObject': 'The public key with what the device says of it, base64url.',
      'response.transports': 'By which ways the device is reached.',
      'response.publicKey': 'The public key once more, base64url; the attestation object counts.',
      'response.publicKeyAlgorithm': 'The COSE number of its algorithm once more.',
    },
  },
  PasskeyAssertionAnswer: {
    schema: passkeyAssertionAnswerSchema,
    is: 'What `PublicKeyCredential.toJSON()` gives when a passkey signed.',
    fields: {
      ...CREDENTIAL_FIELDS,
      'response.signature': 'The signature, base64url.',
      'response.userHandle': 'The id of the official as the device keeps it, base64url.',
    },
  },
};
