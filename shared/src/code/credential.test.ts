import fc from 'fast-check';
import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { decodeClaims, encodeClaims } from './claims.ts';
import { claimsWithoutAnchor, issueWith, NOON, seeds, testIssuer, ZHENGZHOU_GREEN } from './codes.arbitrary.ts';
import { buildCredential, credentialId, decodeCredential } from './credential.ts';
import { chainAnchor, chainSalt, chainValue, leadsToAnchor } from './hash-chain.ts';
import { drawCode, openHolding } from './holder.ts';
import { STEP_MS } from './lifetime.ts';
import { composeQrText, parseQrText, QR_MAX_CHARACTERS } from './qr-text.ts';

const issuer = testIssuer(1);
const anchor = new Uint8Array(10).fill(7);
const largest = {
  ...ZHENGZHOU_GREEN,
  expiresAt: 4_294_967_295_000,
  sampledHour: Math.floor(4_294_967_295 / 3600 - 2) * 3_600_000 - 255 * 3_600_000,
  identity: { surname: '欧阳A', documentStart: '41', documentEnd: '2X' },
};

describe('claims', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(claimsWithoutAnchor, (claims) => {
        expect(decodeClaims(encodeClaims({ ...claims, anchor }))).toEqual({ kind: 'ok', value: { ...claims, anchor } });
      }),
    );
  });

  it('leave out a test that is too old to be written', () => {
    const hours = (count: number) => {
      const sampledHour = NOON - count * 3_600_000;
      const reading = decodeClaims(encodeClaims({ ...ZHENGZHOU_GREEN, anchor, sampledHour }));
      return reading.kind === 'ok' ? reading.value.sampledHour : undefined;
    };
    expect(hours(255)).toBe(NOON - 255 * 3_600_000);
    expect(hours(256)).toBeNull();
  });

  it('count eight doses and more as seven', () => {
    const reading = decodeClaims(encodeClaims({ ...ZHENGZHOU_GREEN, anchor, doses: 9 }));
    expect(reading).toMatchObject({ kind: 'ok', value: { doses: 7, colour: 'green' } });
  });

  it.each(['41', '50', '4101', '4110'])('may be made by %s', (issuer) => {
    expect(() => encodeClaims({ ...ZHENGZHOU_GREEN, anchor, issuer })).not.toThrow();
  });

  it.each([
    ['grey', { colour: 'grey' as never }],
    ['a county as issuer', { issuer: '410105' }],
    ['no issuer', { issuer: '' }],
    ['a province written as a city', { issuer: '4100' }],
    ['an issuer in full-width digits', { issuer: '４１' }],
    ['no step', { steps: 0 }],
    ['more than two hours', { steps: 241 }],
    ['a half second', { expiresAt: NOON + 500 }],
    ['an end after 2106', { expiresAt: 4_294_967_296_000 }],
    ['a short handle', { handle: new Uint8Array(16) }],
    ['a short anchor', { anchor: new Uint8Array(9) }],
    ['no surname', { identity: { surname: '', documentStart: '41', documentEnd: '2X' } }],
    ['a long surname', { identity: { surname: '欧阳AB', documentStart: '41', documentEnd: '2X' } }],
    ['half a dose', { doses: 0.5 }],
  ])('never say %s', (_name, fields) => {
    expect(() => encodeClaims({ ...ZHENGZHOU_GREEN, anchor, ...fields })).toThrow(RangeError);
  });
});

describe('the size of a code', () => {
  const symbol = (text: string) => {
    const code = qrcode(0, 'M');
    code.addData(text, 'Alphanumeric');
    code.make();
    return (code.getModuleCount() - 17) / 4;
  };

  it('is 156 bytes, 239 characters and version 9 at its largest', async () => {
    const credential = await issueWith(issuer, largest, new Uint8Array(16).fill(9));
    expect(credential).toHaveLength(145);
    const text = composeQrText(credential, 239, new Uint8Array(10).fill(255));
    expect(text).toHaveLength(239);
    expect(symbol(text)).toBe(9);
  });

  it('never exceeds 240 characters, whatever is issued', async () => {
    await fc.assert(
      fc.asyncProperty(claimsWithoutAnchor, seeds, async (claims, seed) => {
        const text = composeQrText(await issueWith(issuer, claims, seed), claims.steps - 1, new Uint8Array(10));
        expect(text.length).toBeLessThanOrEqual(QR_MAX_CHARACTERS);
        expect(symbol(text)).toBeLessThanOrEqual(9);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a credential', () => {
  it('is known by what was signed, not by the signature', async () => {
    const bytes = await issueWith(issuer, ZHENGZHOU_GREEN, new Uint8Array(16));
    const reading = decodeCredential(bytes);
    const other = bytes.slice();
    other[140] = (other[140] as number) ^ 1;
    const otherReading = decodeCredential(other);
    if (reading.kind === 'fault' || otherReading.kind === 'fault') throw new Error('not readable');
    expect(credentialId(reading.value)).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(credentialId(otherReading.value)).toBe(credentialId(reading.value));
  });

  it('is not built with a signature of another length', async () => {
    const signer = { keyId: issuer.keyId, sign: async () => new Uint8Array(63) };
    await expect(buildCredential({ ...ZHENGZHOU_GREEN, anchor }, signer)).rejects.toThrow(RangeError);
  });
});

describe('the chain', () => {
  const salt = chainSalt(ZHENGZHOU_GREEN, issuer.keyId);

  it('leads from each step to the anchor, and from no value of one step at another', () => {
    fc.assert(
      fc.property(seeds, fc.nat(239), fc.nat(239), (seed, step, other) => {
        const end = chainAnchor(salt, seed, 240);
        const value = chainValue(salt, seed, 240, step);
        expect(value).toHaveLength(10);
        expect(leadsToAnchor(salt, step, value, end)).toBe(true);
        if (other !== step) expect(leadsToAnchor(salt, other, value, end)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['another key', { ...ZHENGZHOU_GREEN }, testIssuer(2).keyId],
    ['another end', { ...ZHENGZHOU_GREEN, expiresAt: ZHENGZHOU_GREEN.expiresAt + 1000 }, issuer.keyId],
    ['another length', { ...ZHENGZHOU_GREEN, steps: 239 }, issuer.keyId],
    ['another issuer', { ...ZHENGZHOU_GREEN, issuer: '41' }, issuer.keyId],
    [
      'another person',
      { ...ZHENGZHOU_GREEN, identity: { surname: '李', documentStart: '41', documentEnd: '2X' } },
      issuer.keyId,
    ],
  ])('has another salt for %s', (_name, owner, keyId) => {
    expect(chainSalt(owner, keyId)).not.toEqual(salt);
  });

  it.each([-1, 240])('has no step %d', (step) => {
    expect(() => chainValue(salt, new Uint8Array(16), 240, step)).toThrow(RangeError);
  });
});

describe('a holder', () => {
  const seed = new Uint8Array(16).fill(3);

  it('draws every code of two hours without the network', async () => {
    const bytes = await issueWith(issuer, ZHENGZHOU_GREEN, seed);
    const opened = openHolding(bytes, seed);
    if (opened.kind === 'fault') throw new Error(opened.fault);
    for (const step of [0, 1, 120, 239]) {
      const begins = NOON + step * STEP_MS;
      for (const now of [begins, begins + STEP_MS - 1]) {
        const drawn = drawCode(opened.value, now);
        expect(drawn).toMatchObject({ step, until: begins + STEP_MS });
        expect(parseQrText(drawn?.text ?? '')).toMatchObject({ kind: 'ok', value: { step } });
      }
    }
    expect(drawCode(opened.value, NOON - 90_000)).toMatchObject({ step: 0 });
    expect(drawCode(opened.value, ZHENGZHOU_GREEN.expiresAt)).toBeUndefined();
  });

  it('notices a seed of another credential', async () => {
    const bytes = await issueWith(issuer, ZHENGZHOU_GREEN, seed);
    expect(openHolding(bytes, new Uint8Array(16))).toEqual({ kind: 'fault', fault: 'seed' });
    expect(openHolding(bytes, new Uint8Array(15))).toEqual({ kind: 'fault', fault: 'seed' });
    expect(openHolding(bytes.subarray(1), seed)).toMatchObject({ kind: 'fault' });
  });
});
