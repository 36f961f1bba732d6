import { createHash, randomBytes } from 'node:crypto';
import { concatBytes, uint32Bytes } from '@health-code/shared/code/bytes';
import { encodeCbor } from '@health-code/shared/code/cbor-encode';
import type { PasskeyAssertionAnswer, PasskeyCreationAnswer } from '@health-code/shared/office/passkey-schema';
import { newPasskeyKey, type PasskeyAlgorithm, type PasskeyKey } from './software-passkey-keys.ts';

/** Bits of the authenticator data (WebAuthn §6.1). */
export const FLAGS = { present: 0x01, verified: 0x04, mayBeBackedUp: 0x08, backedUp: 0x10, attested: 0x40 } as const;
const SEEN_AND_KNOWN = FLAGS.present | FLAGS.verified;
/** The make of the device: one that nobody registered. */
export const AAGUID = 'b7a5d3c1-0000-4000-8000-0123456789ab';

/** What a browser and a device put into an answer. A suite that forges one says what is different. */
export interface AnswerParts {
  readonly origin: string;
  readonly rpId: string;
  readonly type: string;
  /** More of what the browser says, such as `crossOrigin`. */
  readonly clientData: object;
  readonly flags: number;
  readonly counter: number;
  readonly key: PasskeyKey;
  /** Name and statement of the attestation, in CBOR; a device may sign for itself. */
  readonly attestation: (signature: Uint8Array) => readonly [format: Uint8Array, statement: Uint8Array];
}
export type Forgery = Partial<AnswerParts>;

export interface SoftwarePasskeyOptions {
  /** The site at which it is used. */
  readonly origin: string;
  readonly algorithm?: PasskeyAlgorithm;
  /** Phones whose passkeys are on several devices count nothing. */
  readonly counts?: boolean;
}

/** A passkey in memory: a browser and a device in one, which answer as the real ones do, or as a forger would. */
export interface SoftwarePasskey {
  readonly credentialId: string;
  create(challenge: string, forgery?: Forgery): PasskeyCreationAnswer;
  /** Counts one more use. */
  sign(challenge: string, forgery?: Forgery): PasskeyAssertionAnswer;
}

export function newSoftwarePasskey({ origin, algorithm = 'ES256', counts = true }: SoftwarePasskeyOptions) {
  const id = randomBytes(32);
  const own = { origin, rpId: new URL(origin).hostname, clientData: {}, flags: SEEN_AND_KNOWN };
  const attestation = () => [encodeCbor('none'), encodeCbor(new Map())] as const;
  const common = { ...own, key: newPasskeyKey(algorithm), attestation };
  let counter = 0;
  return {
    credentialId: id.toString('base64url'),
    create: (challenge, forgery = {}) =>
      creationAnswer(id, challenge, { ...common, type: 'webauthn.create', counter, ...forgery }),
    sign: (challenge, forgery = {}) => {
      counter += counts ? 1 : 0;
      return assertionAnswer(id, challenge, { ...common, type: 'webauthn.get', counter, ...forgery });
    },
  } satisfies SoftwarePasskey as SoftwarePasskey;
}

function creationAnswer(id: Buffer, challenge: string, parts: AnswerParts): PasskeyCreationAnswer {
  const aaguid = Buffer.from(AAGUID.replaceAll('-', ''), 'hex');
  const credential = concatBytes(aaguid, Uint8Array.of(id.length >> 8, id.length & 0xff), id, parts.key.coseKey);
  const authData = concatBytes(authenticatorData({ ...parts, flags: parts.flags | FLAGS.attested }), credential);
  const client = clientData(challenge, parts);
  const signature = parts.key.sign(concatBytes(authData, sha256(client)));
  const response = {
    clientDataJSON: text(client),
    attestationObject: text(attestationObject(authData, parts.attestation(signature))),
    transports: ['internal', 'hybrid'],
  };
  return { ...named(id), response };
}

/** The map of three by hand, in the order in which WebAuthn §6.5 has it: what codes are written in has no names for keys. */
function attestationObject(authData: Uint8Array, [format, statement]: ReturnType<AnswerParts['attestation']>) {
  const pairs = [encodeCbor('fmt'), format, encodeCbor('attStmt'), statement, encodeCbor('authData')];
  return concatBytes(Uint8Array.of(0xa3), ...pairs, encodeCbor(authData));
}

function assertionAnswer(id: Buffer, challenge: string, parts: AnswerParts): PasskeyAssertionAnswer {
  const [client, authData] = [clientData(challenge, parts), authenticatorData(parts)];
  const signature = parts.key.sign(concatBytes(authData, sha256(client)));
  const response = { clientDataJSON: text(client), authenticatorData: text(authData), signature: text(signature) };
  return { ...named(id), response };
}

const named = (id: Buffer) => {
  const credentialId = text(id);
  return { id: credentialId, rawId: credentialId, type: 'public-key', clientExtensionResults: {} } as const;
};

function clientData(challenge: string, { type, origin, clientData: more }: AnswerParts): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false, ...more }));
}

function authenticatorData({ rpId, flags, counter }: AnswerParts): Uint8Array {
  return concatBytes(sha256(Buffer.from(rpId)), Uint8Array.of(flags), uint32Bytes(counter));
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
