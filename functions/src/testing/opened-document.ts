import type { RootKey } from '@health-code/shared/code/gate-bundle-schema';
import { type DocumentKind, openDocument, type SignedDocument } from '@health-code/shared/code/signed-document';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { verifySignature } from '../crypto/ed25519.ts';

/** What a root key signed as this kind. Fails where none of them did. */
export async function openedDocument(
  kind: DocumentKind,
  document: SignedDocument,
  roots: readonly RootKey[],
): Promise<unknown> {
  const known = new Map(roots.map(({ keyId, publicKey }) => [keyId, fromBase64Url(publicKey) as Uint8Array]));
  const opened = await openDocument(kind, document, known, verifySignature);
  if (opened.kind === 'fault') throw new Error(opened.fault);
  return opened.value;
}
