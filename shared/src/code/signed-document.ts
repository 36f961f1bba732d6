import { fromBase64Url, toBase64Url } from '../text/base64url.ts';
import { toHex } from '../text/hex.ts';
import { fromUtf8, toUtf8 } from '../text/utf8.ts';
import { asciiBytes, concatBytes } from './bytes.ts';
import { hasCanonicalScalar } from './ed25519-bytes.ts';
import { fault, ok, type Reading } from './reading.ts';
import type { SignatureCheck, Signer } from './signing.ts';

/** JSON under a root key's signature. What is signed is the payload's bytes, so nobody has to write JSON in one way. */
export interface SignedDocument {
  /** UTF-8 of the JSON, as base64url. */
  readonly payload: string;
  /** The root key, four bytes in hexadecimal. */
  readonly keyId: string;
  /** 64 bytes as base64url. */
  readonly signature: string;
}

/** What a document is: it is signed, too, so that none passes for another. */
export type DocumentKind = 'gate-bundle' | 'trust-list' | 'sunset-certificate';

/** Root keys that a gate was installed with: by key id, the public key. */
export type RootKeys = ReadonlyMap<string, Uint8Array>;

export type DocumentFault = 'encoding' | 'unknown-key' | 'signature' | 'not-json';

function messageOf(kind: DocumentKind, payload: Uint8Array): Uint8Array {
  return concatBytes(asciiBytes(`JKM1 ${kind}\n`), payload);
}

/** Signs a document with a root key. */
export async function signDocument(kind: DocumentKind, content: unknown, signer: Signer): Promise<SignedDocument> {
  const payload = toUtf8(JSON.stringify(content));
  const signature = await signer.sign(messageOf(kind, payload));
  return { payload: toBase64Url(payload), keyId: toHex(signer.keyId), signature: toBase64Url(signature) };
}

/** The content of a document that a root key signed as this kind. Its shape is the signer's word: a schema may check it. */
export async function openDocument(
  kind: DocumentKind,
  document: SignedDocument,
  roots: RootKeys,
  verifySignature: SignatureCheck,
): Promise<Reading<unknown, DocumentFault>> {
  const payload = fromBase64Url(document.payload);
  const signature = fromBase64Url(document.signature);
  if (payload === undefined || signature === undefined) return fault('encoding');
  const publicKey = roots.get(document.keyId);
  if (publicKey === undefined) return fault('unknown-key');
  const isGenuine =
    hasCanonicalScalar(signature) && (await verifySignature(publicKey, messageOf(kind, payload), signature));
  return isGenuine ? parseJson(fromUtf8(payload)) : fault('signature');
}

function parseJson(text: string | undefined): Reading<unknown, DocumentFault> {
  try {
    return text === undefined ? fault('not-json') : ok(JSON.parse(text));
  } catch {
    return fault('not-json');
  }
}
