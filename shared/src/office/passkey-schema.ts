import * as z from 'zod';

/** Base64url without padding in the one spelling that its bytes have, so that an id is the same text wherever it is stored. */
const BASE64_URL = /^(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/;
const base64Url = (maxLength: number) => z.string().min(1).max(maxLength).regex(BASE64_URL, 'is base64url');

/** 1,023 bytes (WebAuthn §4, credential id). */
const MAX_CREDENTIAL_ID = 1_364;
/** Type, challenge and origin take some 250; browsers may add keys. */
const MAX_CLIENT_DATA = 2_048;
/** An id of the greatest length and an RSA key of 4,096 bits, and nothing of who made the device. */
const MAX_ATTESTATION = 4_096;
const MAX_AUTHENTICATOR_DATA = 2_800;
/** Of an RSA key of 4,096 bits. */
const MAX_SIGNATURE = 683;
/** 64 bytes (WebAuthn §4, user handle). */
const MAX_USER_HANDLE = 86;
const MAX_PUBLIC_KEY = 1_024;
const MAX_TRANSPORTS = 8;

export const credentialIdSchema = base64Url(MAX_CREDENTIAL_ID);

/** By which way a device is reached: `internal`, `usb`, `hybrid` … The list grows, and only browsers read it. */
export const transportsSchema = z.array(z.string().regex(/^[a-z-]{1,20}$/, 'is a transport')).max(MAX_TRANSPORTS);

/** What `PublicKeyCredential.toJSON()` says beside the answer itself. Nobody reads what extensions say, so it is left out. */
const credential = {
  id: credentialIdSchema,
  rawId: credentialIdSchema,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.object({}),
};

/** What a browser answers when a passkey has been made (WebAuthn §5.1, RegistrationResponseJSON). */
export const passkeyCreationAnswerSchema = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: base64Url(MAX_CLIENT_DATA),
    attestationObject: base64Url(MAX_ATTESTATION),
    transports: transportsSchema.optional(),
    // The same once more for whoever reads no CBOR. The attestation object counts.
    authenticatorData: base64Url(MAX_AUTHENTICATOR_DATA).optional(),
    publicKey: base64Url(MAX_PUBLIC_KEY).nullish(),
    publicKeyAlgorithm: z.int().optional(),
  }),
});
export type PasskeyCreationAnswer = z.infer<typeof passkeyCreationAnswerSchema>;

/** What a browser answers when a passkey has signed (WebAuthn §5.1, AuthenticationResponseJSON). */
export const passkeyAssertionAnswerSchema = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: base64Url(MAX_CLIENT_DATA),
    authenticatorData: base64Url(MAX_AUTHENTICATOR_DATA),
    signature: base64Url(MAX_SIGNATURE),
    userHandle: base64Url(MAX_USER_HANDLE).nullish(),
  }),
});
export type PasskeyAssertionAnswer = z.infer<typeof passkeyAssertionAnswerSchema>;
