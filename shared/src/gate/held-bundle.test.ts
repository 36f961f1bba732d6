import { describe, expect, it } from 'vitest';
import { bundleWith, testIssuer, trustedKey } from '../code/codes.arbitrary.ts';
import { verifyEd25519 } from '../code/ed25519.ts';
import { BUNDLE_PARTS, type GateBundle } from '../code/gate-bundle.ts';
import { signDocument } from '../code/signed-document.ts';
import { toBase64Url } from '../text/base64url.ts';
import { toHex } from '../text/hex.ts';
import { type HeldBundle, openHeldBundle } from './held-bundle.ts';

const root = testIssuer(9);
const stranger = testIssuer(8);
const roots = [{ keyId: toHex(root.keyId), publicKey: toBase64Url(root.publicKey) }];
const bundle = bundleWith([trustedKey(testIssuer(1))]);

async function held(content: unknown, signer = root): Promise<HeldBundle> {
  return { roots, document: await signDocument('gate-bundle', content, signer) };
}

function dated(part: (typeof BUNDLE_PARTS)[number], asOf: string): GateBundle {
  return { ...bundle, [part]: { ...bundle[part], asOf } };
}

describe('a bundle that a gate holds', () => {
  it('opens when a pinned root signed it', async () => {
    expect(await openHeldBundle(await held(bundle), verifyEd25519)).toMatchObject({ kind: 'ok', value: { bundle } });
  });

  it('is refused when another key signed it, or when it was changed', async () => {
    expect(await openHeldBundle(await held(bundle, stranger), verifyEd25519)).toEqual({
      kind: 'fault',
      fault: 'unknown-key',
    });
    const genuine = await held(bundle);
    const other = await held(dated('policy', '2021-01-01T00:00:00.000Z'));
    const mixed = { roots, document: { ...genuine.document, payload: other.document.payload } };
    expect(await openHeldBundle(mixed, verifyEd25519)).toEqual({ kind: 'fault', fault: 'signature' });
  });

  it('is refused when its keys cannot be trusted', async () => {
    const twice = bundleWith([trustedKey(testIssuer(1)), trustedKey(testIssuer(1))]);
    expect(await openHeldBundle(await held(twice), verifyEd25519)).toEqual({ kind: 'fault', fault: 'trust-list' });
  });

  it('takes the place of one that is as old, or older', async () => {
    expect((await openHeldBundle(await held(bundle), verifyEd25519, bundle)).kind).toBe('ok');
    const newer = dated('revocations', '2021-01-01T00:00:00.000Z');
    expect((await openHeldBundle(await held(newer), verifyEd25519, bundle)).kind).toBe('ok');
  });

  it.each(BUNDLE_PARTS)('never takes the place of one whose %s is newer', async (part) => {
    const current = dated(part, '2021-01-01T00:00:00.000Z');
    expect(await openHeldBundle(await held(bundle), verifyEd25519, current)).toEqual({ kind: 'fault', fault: 'older' });
  });
});
