import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bundleWith,
  claimsWithoutAnchor,
  issueWith,
  NOON,
  seeds,
  testIssuer,
  trustedKey,
  ZHENGZHOU_GREEN,
} from './codes.arbitrary.ts';
import { openVerifier, type Verifier } from './gate-bundle.ts';
import { chainSalt, chainValue } from './hash-chain.ts';
import { issuedAt, stepBegins } from './lifetime.ts';
import { composeQrText } from './qr-text.ts';
import { examine, verify } from './verify.ts';

const issuer = testIssuer(1);
/** The signatures are right here; what is tested comes after them. */
const genuine = () => true;

function gateFor(division: string): Verifier {
  const keys = [trustedKey(issuer, { issuer: division, notBefore: '2000-01-01T00:00:00.000Z' })];
  const useBefore = '2120-01-01T00:00:00.000Z';
  const bundle = bundleWith(keys);
  const opened = openVerifier({
    trustList: { ...bundle.trustList, useBefore },
    revocations: { ...bundle.revocations, useBefore },
    policy: { ...bundle.policy, useBefore },
  });
  if (opened.kind === 'fault') throw new Error(opened.fault);
  return opened.value;
}

const boundaries = fc.oneof(
  fc.integer({ min: -200_000, max: 200_000 }),
  fc.constantFrom(-60_001, -60_000, -59_999, -1, 0, 1, 29_999, 30_000, 59_999, 60_000, 60_001),
);

describe('the clock', () => {
  it('is judged as FORMAT.md says, for every lifetime, step and instant', async () => {
    await fc.assert(
      fc.asyncProperty(claimsWithoutAnchor, seeds, fc.nat(239), boundaries, async (claims, seed, any, offset) => {
        const step = any % claims.steps;
        const now = stepBegins(claims, step) + offset;
        const value = chainValue(chainSalt(claims, issuer.keyId), seed, claims.steps, step);
        const text = composeQrText(await issueWith(issuer, claims, seed), step, value);
        const { verdict } = verify(text, gateFor(claims.issuer), now, genuine);
        if (now >= claims.expiresAt) expect(verdict).toBe('expired');
        else if (offset < -60_000 || now < issuedAt(claims) - 60_000) expect(verdict).toBe('not-yet-valid');
        else if (offset >= 60_000) expect(verdict).toBe('replayed');
        else expect(verdict).toBe({ green: 'pass', yellow: 'limited', red: 'stop' }[claims.colour]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a code whose signature is not checked yet', () => {
  it('asks one question and says nothing about anyone', async () => {
    const seed = new Uint8Array(16);
    const value = chainValue(chainSalt(ZHENGZHOU_GREEN, issuer.keyId), seed, 240, 0);
    const text = composeQrText(await issueWith(issuer, ZHENGZHOU_GREEN, seed), 0, value);
    const question = examine(text, gateFor('41'), NOON);
    if ('verdict' in question) throw new Error(question.verdict);
    expect(question.publicKey).toEqual(issuer.publicKey);
    expect(question.judge(false)).toEqual({ verdict: 'untrusted', reason: 'signature' });
    expect(question.judge(true)).toMatchObject({ verdict: 'pass', failed: [] });
  });
});
