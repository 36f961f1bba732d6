import { BUNDLE_PARTS, type GateBundle, openVerifier, type Verifier } from '../code/gate-bundle.ts';
import { fault, ok, type Reading } from '../code/reading.ts';
import { type DocumentFault, openDocument, type RootKeys, type SignedDocument } from '../code/signed-document.ts';
import type { SignatureCheck } from '../code/signing.ts';
import { fromBase64Url } from '../text/base64url.ts';
import { fromIso } from '../time/shanghai.ts';

/** What a gate keeps: the bundle as it was signed, and the root keys that it met first. */
export interface HeldBundle {
  /** Pinned when the gate was bound: a server that is taken over later cannot bring keys of its own. */
  readonly roots: readonly { readonly keyId: string; readonly publicKey: string }[];
  readonly document: SignedDocument;
}

/** A bundle that a root key signed, and the same unpacked. */
export interface OpenedBundle {
  readonly bundle: GateBundle;
  readonly verifier: Verifier;
}

/** `older`: a part is from before the one that the gate has already; somebody plays an old bundle back. */
export type BundleFault = DocumentFault | 'trust-list' | 'revocations' | 'older';

/**
 * Checks a bundle with the pinned roots and unpacks it. It is opened afresh at each start, so that what lay in the
 * device's storage is believed no more than what came over the network.
 */
export async function openHeldBundle(
  { roots, document }: HeldBundle,
  verifySignature: SignatureCheck,
  current?: GateBundle,
): Promise<Reading<OpenedBundle, BundleFault>> {
  const opened = await openDocument('gate-bundle', document, rootKeys(roots), verifySignature);
  if (opened.kind === 'fault') return opened;
  // The root key answers for the shape, as it does for the content.
  const bundle = opened.value as GateBundle;
  if (current !== undefined && isOlder(bundle, current)) return fault('older');
  const verifier = openVerifier(bundle);
  return verifier.kind === 'fault' ? verifier : ok({ bundle, verifier: verifier.value });
}

function rootKeys(roots: HeldBundle['roots']): RootKeys {
  const keys = new Map<string, Uint8Array>();
  for (const { keyId, publicKey } of roots) {
    const bytes = fromBase64Url(publicKey);
    if (bytes !== undefined) keys.set(keyId, bytes);
  }
  return keys;
}

/** Whether one part at least is from before its counterpart. */
function isOlder(bundle: GateBundle, current: GateBundle): boolean {
  return BUNDLE_PARTS.some((part) => fromIso(bundle[part].asOf) < fromIso(current[part].asOf));
}
