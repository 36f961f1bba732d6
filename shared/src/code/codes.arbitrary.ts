import { generateKeyPairFromSeed, sign } from '@stablelib/ed25519';
import fc from 'fast-check';
import { ISSUING_DIVISION } from '../division/issuing-division.ts';
import { PLAIN_POLICY } from '../entry/policy.ts';
import { CODE_COLOURS } from '../rules/colour.ts';
import { toBase64Url } from '../text/base64url.ts';
import { toHex } from '../text/hex.ts';
import type { EpochMs } from '../time/shanghai.ts';
import type { Claims } from './claims.ts';
import { buildCredential, keyIdOf } from './credential.ts';
import type { GateBundle } from './gate-bundle.ts';
import { chainAnchor, chainSalt } from './hash-chain.ts';
import type { IdentityHint } from './identity-hint.ts';
import type { Signer } from './signing.ts';
import type { TrustedKey } from './trust-list.ts';

/** Draws what an issuer may say, to its limits. */
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const surnames = fc.constantFrom('王', '欧阳', '𬭩', '王𬭩', 'A', 'AMS', 'ABCDEFG', 'Ö', '买', '尉迟A');
const pairs = fc.stringMatching(/^[0-9A-Z]{2}$/);

export const identityHints: fc.Arbitrary<IdentityHint> = fc.record({
  surname: surnames,
  documentStart: pairs,
  documentEnd: pairs,
});

export type ClaimsWithoutAnchor = Omit<Claims, 'anchor'>;

const HOUR = 3_600_000;

export const claimsWithoutAnchor: fc.Arbitrary<ClaimsWithoutAnchor> = fc
  .record({
    issuer: fc.oneof(
      fc.stringMatching(/^[1-9]\d$/),
      fc.stringMatching(/^[1-9]\d{3}$/).filter((code) => ISSUING_DIVISION.test(code)),
    ),
    expiresAt: fc.integer({ min: 1_600_000_000, max: 4_294_967_295 }).map((seconds) => seconds * 1000),
    steps: fc.integer({ min: 1, max: 240 }),
    colour: fc.constantFrom(...CODE_COLOURS),
    doses: fc.integer({ min: 0, max: 7 }),
    testHours: fc.option(fc.integer({ min: 0, max: 255 })),
    handle: bytes(17),
    identity: identityHints,
  })
  .map(({ testHours, ...claims }) => {
    const issuedHour = Math.floor((claims.expiresAt - claims.steps * 30_000) / HOUR);
    return { ...claims, sampledHour: testHours === null ? null : (issuedHour - testHours) * HOUR };
  });

export const seeds = bytes(16);

/** An issuer whose key comes from one number. */
export interface TestIssuer extends Signer {
  readonly publicKey: Uint8Array;
}

export function testIssuer(number: number): TestIssuer {
  const { publicKey, secretKey } = generateKeyPairFromSeed(new Uint8Array(32).fill(number));
  return { publicKey, keyId: keyIdOf(publicKey), sign: async (message) => sign(secretKey, message) };
}

/** A credential whose chain is made from the seed. */
export function issueWith(issuer: Signer, claims: ClaimsWithoutAnchor, seed: Uint8Array): Promise<Uint8Array> {
  const anchor = chainAnchor(chainSalt(claims, issuer.keyId), seed, claims.steps);
  return buildCredential({ ...claims, anchor }, issuer);
}

export function trustedKey(issuer: TestIssuer, fields: Partial<TrustedKey> = {}): TrustedKey {
  return {
    keyId: toHex(issuer.keyId),
    issuer: '41',
    publicKey: toBase64Url(issuer.publicKey),
    notBefore: '2020-01-01T00:00:00.000Z',
    notAfter: '2110-01-01T00:00:00.000Z',
    specimen: false,
    ...fields,
  };
}

const ALWAYS = { asOf: '2020-01-01T00:00:00.000Z', useBefore: '2110-01-01T00:00:00.000Z' };
const NONE_REVOKED = { seed: 0, segmentLength: 1, segmentCount: 0, fingerprints: '' };

export function bundleWith(keys: readonly TrustedKey[], fields: Partial<GateBundle> = {}): GateBundle {
  return {
    trustList: { ...ALWAYS, keys },
    revocations: { ...ALWAYS, filter: NONE_REVOKED },
    policy: { ...ALWAYS, ...PLAIN_POLICY },
    ...fields,
  };
}

export const NOON: EpochMs = Date.parse('2022-12-01T04:00:00.000Z');

/** A person in Zhengzhou, green, tested six hours ago, from noon for two hours. */
export const ZHENGZHOU_GREEN: ClaimsWithoutAnchor = {
  issuer: '4101',
  expiresAt: NOON + 240 * 30_000,
  steps: 240,
  colour: 'green',
  doses: 3,
  sampledHour: NOON - 6 * HOUR,
  handle: new Uint8Array(17).fill(0xab),
  identity: { surname: '王', documentStart: '41', documentEnd: '2X' },
};
