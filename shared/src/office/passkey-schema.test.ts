import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../text/base64url.ts';
import { credentialIdSchema, passkeyAssertionAnswerSchema, passkeyCreationAnswerSchema } from './passkey-schema.ts';

const ID = 'AAECAwQFBgcICQoLDA0ODw';
const CREDENTIAL = { id: ID, rawId: ID, type: 'public-key', clientExtensionResults: {} };
const CREATED = {
  ...CREDENTIAL,
  response: { clientDataJSON: 'e30', attestationObject: 'oA', transports: ['internal', 'hybrid'] },
};
const ASSERTED = { ...CREDENTIAL, response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'MAA' } };

/** The pointers to whatever is wrong. */
const wrongIn = (schema: typeof passkeyCreationAnswerSchema | typeof passkeyAssertionAnswerSchema, answer: object) =>
  schema.safeParse(answer).error?.issues.map(({ path }) => path.join('/')) ?? [];
const responding = (answer: { response: object }, changes: object) => ({
  ...answer,
  response: { ...answer.response, ...changes },
});

describe('the answer of a browser', () => {
  it('is taken as its toJSON gives it', () => {
    const created = responding(CREATED, { authenticatorData: 'AAAA', publicKey: null, publicKeyAlgorithm: -7 });
    expect(passkeyCreationAnswerSchema.parse({ ...created, authenticatorAttachment: 'platform' })).toBeTruthy();
    const asserted = responding(ASSERTED, { userHandle: null });
    expect(passkeyAssertionAnswerSchema.parse({ ...asserted, authenticatorAttachment: null })).toBeTruthy();
  });

  it('says nothing of extensions', () => {
    const clientExtensionResults = { credProps: { rk: true }, 'of-tomorrow': {} };
    const { clientExtensionResults: kept } = passkeyAssertionAnswerSchema.parse({
      ...ASSERTED,
      clientExtensionResults,
    });
    expect(kept).toEqual({});
  });

  it('is refused with every field that is wrong', () => {
    const answer = responding(CREATED, {
      clientDataJSON: '',
      attestationObject: 'A'.repeat(4_100),
      transports: ['INTERNAL'],
    });
    expect(wrongIn(passkeyCreationAnswerSchema, { ...answer, id: 'AA==', type: 'password' })).toEqual([
      'id',
      'type',
      'response/clientDataJSON',
      'response/attestationObject',
      'response/transports/0',
    ]);
  });

  it.each(['clientDataJSON', 'authenticatorData', 'signature'])(
    'without %s, or with what is no text, is none',
    (name) => {
      for (const value of [undefined, null, 1, {}, 'a b', 'A', '+/+/']) {
        expect(wrongIn(passkeyAssertionAnswerSchema, responding(ASSERTED, { [name]: value }))).toEqual([
          `response/${name}`,
        ]);
      }
    },
  );

  it('with a field more is none', () => {
    expect(wrongIn(passkeyAssertionAnswerSchema, { ...ASSERTED, more: 1 })).toEqual(['']);
    expect(wrongIn(passkeyAssertionAnswerSchema, responding(ASSERTED, { more: 1 }))).toEqual(['response']);
    expect(wrongIn(passkeyCreationAnswerSchema, responding(CREATED, { more: 1 }))).toEqual(['response']);
  });
});

describe('an id', () => {
  const accepts = (text: string) => credentialIdSchema.safeParse(text).success;

  it('is whatever bytes there are, up to 1,023', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (bytes) => {
        expect(accepts(toBase64Url(bytes))).toBe(true);
      }),
    );
    expect([1_023, 1_024].map((length) => accepts(toBase64Url(new Uint8Array(length))))).toEqual([true, false]);
  });

  it('has one spelling', () => {
    const almost = fc.string({ unit: fc.constantFrom(...'AQgw048EB-_=+ '), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(almost, (text) => {
        expect(accepts(text)).toBe(fromBase64Url(text) !== undefined);
      }),
      { numRuns: 1_000 },
    );
  });
});
