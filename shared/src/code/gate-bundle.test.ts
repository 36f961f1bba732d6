import { describe, expect, it } from 'vitest';
import { toHex } from '../text/hex.ts';
import { bundleWith, testIssuer, trustedKey } from './codes.arbitrary.ts';
import { verifyEd25519 } from './ed25519.ts';
import { bundleAges, openVerifier } from './gate-bundle.ts';
import { gateBundleSchema, signedDocumentSchema } from './gate-bundle-schema.ts';
import { openDocument, signDocument } from './signed-document.ts';

const issuer = testIssuer(1);
const root = testIssuer(9);
const bundle = bundleWith([trustedKey(issuer)]);
const roots = new Map([[toHex(root.keyId), root.publicKey]]);

describe('a gate bundle', () => {
  it('keeps its schema', () => {
    expect(gateBundleSchema.parse(bundle)).toEqual(bundle);
    expect(gateBundleSchema.safeParse({ ...bundle, handles: [] }).success).toBe(false);
  });

  it('is opened for as long as its oldest part may be used', () => {
    const useBefore = '2022-12-02T00:00:00.000Z';
    const opened = openVerifier({ ...bundle, policy: { ...bundle.policy, useBefore } });
    expect(opened).toMatchObject({ kind: 'ok', value: { useBefore: Date.parse(useBefore) } });
  });

  it.each([
    ['a key of small order', { publicKey: 'A'.repeat(43) }],
    ['a key of another length', { publicKey: 'AAAA' }],
    ['a key id of another length', { keyId: '00' }],
  ])('is not opened with %s', (_name, fields) => {
    expect(openVerifier(bundleWith([trustedKey(issuer, fields)]))).toEqual({ kind: 'fault', fault: 'trust-list' });
  });

  it('is not opened with two keys of one id, or a filter that does not fit', () => {
    const keyId = '01020304';
    const keys = [trustedKey(issuer, { keyId }), trustedKey(root, { keyId })];
    expect(openVerifier(bundleWith(keys))).toEqual({ kind: 'fault', fault: 'trust-list' });
    const filter = { seed: 0, segmentLength: 4, segmentCount: 1, fingerprints: 'AAAA' };
    const revocations = { ...bundle.revocations, filter };
    expect(openVerifier({ ...bundle, revocations })).toEqual({ kind: 'fault', fault: 'revocations' });
  });

  it('tells the age of each part', () => {
    const revocations = {
      ...bundle.revocations,
      asOf: '2022-12-01T04:00:00.000Z',
      useBefore: '2022-12-01T05:00:00.000Z',
    };
    const at = (iso: string) => bundleAges({ ...bundle, revocations }, Date.parse(iso))[1];
    expect(at('2022-12-01T04:59:59.999Z')).toMatchObject({ part: 'revocations', ageSeconds: 3599, isUsable: true });
    expect(at('2022-12-01T05:00:00.000Z')).toMatchObject({ ageSeconds: 3600, isUsable: false });
  });
});

describe('a signed document', () => {
  it('gives back what was signed', async () => {
    const document = await signDocument('gate-bundle', bundle, root);
    expect(signedDocumentSchema.parse(document)).toEqual(document);
    expect(await openDocument('gate-bundle', document, roots, verifyEd25519)).toEqual({ kind: 'ok', value: bundle });
  });

  it.each([
    ['another kind', 'trust-list', {}, 'signature'],
    ['another payload', 'gate-bundle', { payload: 'e30' }, 'signature'],
    ['another signature', 'gate-bundle', { signature: 'A'.repeat(86) }, 'signature'],
    ['a signature that is too short', 'gate-bundle', { signature: 'AAAA' }, 'signature'],
    ['an unknown root', 'gate-bundle', { keyId: '00000000' }, 'unknown-key'],
    ['what is not base64url', 'gate-bundle', { payload: '=' }, 'encoding'],
  ] as const)('refuses %s', async (_name, kind, fields, fault) => {
    const document = { ...(await signDocument('gate-bundle', bundle, root)), ...fields };
    expect(await openDocument(kind, document, roots, verifyEd25519)).toEqual({ kind: 'fault', fault });
  });

  it('refuses what is signed and no JSON', async () => {
    const document = await signDocument('gate-bundle', '', { ...root, sign: async () => new Uint8Array(64) });
    const anything = () => true;
    const opened = await openDocument('gate-bundle', { ...document, payload: 'ew' }, roots, anything);
    expect(opened).toEqual({ kind: 'fault', fault: 'not-json' });
    const notUtf8 = await openDocument('gate-bundle', { ...document, payload: '_w' }, roots, anything);
    expect(notUtf8).toEqual({ kind: 'fault', fault: 'not-json' });
  });
});
