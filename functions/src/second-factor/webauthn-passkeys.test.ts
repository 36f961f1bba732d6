import { concatBytes } from '@health-code/shared/code/bytes';
import { type CborValue, encodeCbor } from '@health-code/shared/code/cbor-encode';
import { passkeyAssertionAnswerSchema, passkeyCreationAnswerSchema } from '@health-code/shared/office/passkey-schema';
import { describe, expect, it } from 'vitest';
import { altered, cutShort } from '../testing/altered-answer.ts';
import { tracesOf } from '../testing/failure-traces.ts';
import {
  CREATION_CHALLENGE as CHALLENGE,
  REQUEST_CHALLENGE as LATER,
  newDevice,
  newRegistered,
  passkeys,
} from '../testing/registered-passkey.ts';
import { AAGUID, FLAGS, type Forgery } from '../testing/software-passkey.ts';
import { newPasskeyKey, PASSKEY_ALGORITHMS } from '../testing/software-passkey-keys.ts';

const refused = expect.objectContaining({ code: 'FACTOR.REFUSED' });
const cloned = expect.objectContaining({ code: 'FACTOR.CLONED' });

const failure = (error: unknown) => error;
const creating = (forgery: Forgery = {}, challenge = CHALLENGE) =>
  passkeys.verifyCreation({ answer: newDevice().create(CHALLENGE, forgery), challenge });

/** A device whose passkey is kept, and a sign-in by it. */
async function registered(options: Parameters<typeof newRegistered>[0] = {}) {
  const { device, passkey } = await newRegistered(options);
  const signedIn = (forgery: Forgery = {}, known = passkey) =>
    passkeys.verifyAssertion({ answer: device.sign(LATER, forgery), challenge: LATER, passkey: known }).catch(failure);
  return { device, passkey, signedIn };
}

describe('what a browser is asked', () => {
  const existing = [{ credentialId: 'AAEC', transports: ['usb'] }];

  it('to make a passkey', async () => {
    const question = { operatorId: 'OPERATOR1', operatorName: '王小明', existing, challenge: CHALLENGE };
    expect(await passkeys.creationOptions(question)).toEqual({
      rp: { name: '健康码 · Health Code', id: 'office.example.org' },
      user: { id: Buffer.from('OPERATOR1').toString('base64url'), name: '王小明', displayName: '王小明' },
      challenge: CHALLENGE,
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
      timeout: 300_000,
      attestation: 'none',
      excludeCredentials: [{ id: 'AAEC', type: 'public-key', transports: ['usb'] }],
      authenticatorSelection: { residentKey: 'preferred', requireResidentKey: false, userVerification: 'required' },
      extensions: { credProps: true },
      hints: [],
    });
  });

  it('to sign with one', async () => {
    expect(await passkeys.requestOptions({ existing, challenge: CHALLENGE })).toEqual({
      rpId: 'office.example.org',
      challenge: CHALLENGE,
      allowCredentials: [{ id: 'AAEC', type: 'public-key', transports: ['usb'] }],
      timeout: 300_000,
      userVerification: 'required',
    });
  });
});

describe.each(PASSKEY_ALGORITHMS)('a passkey of %s', (algorithm) => {
  it('is kept, and signs in each time', async () => {
    const { device, passkey, signedIn } = await registered({ algorithm });
    expect(passkey).toEqual({
      credentialId: device.credentialId,
      publicKey: expect.stringMatching(/^[\w-]+$/),
      counter: 0,
      transports: ['internal', 'hybrid'],
      isBackedUp: false,
      aaguid: AAGUID,
    });
    expect(await signedIn()).toEqual({ counter: 1 });
    expect(await signedIn({}, { ...passkey, counter: 1 })).toEqual({ counter: 2 });
  });

  it('answers as the schemas have it', () => {
    const device = newDevice({ algorithm });
    const [made, signed] = [device.create(CHALLENGE), device.sign(CHALLENGE)];
    expect(passkeyCreationAnswerSchema.parse(made)).toEqual(made);
    expect(passkeyAssertionAnswerSchema.parse(signed)).toEqual(signed);
  });
});

/** A key as a device gives it, with its COSE changed. */
function withCose(change: (coseKey: Uint8Array) => Uint8Array) {
  const key = newPasskeyKey('ES256');
  return { ...key, coseKey: change(key.coseKey) };
}
/** {1: 2, 3: -7, …} becomes {1: 2, 3: -35, …}. */
const es384 = (key: Uint8Array) => concatBytes(key.subarray(0, 4), encodeCbor(-35), key.subarray(5));

const attested = (format: string, statement: Uint8Array): Forgery => ({
  attestation: () => [encodeCbor(format), statement],
});
/** What a device says of itself, with more if need be. */
function packed(signature: Uint8Array, ...more: [string, CborValue][]) {
  const pairs: [string, CborValue][] = [['alg', -7], ['sig', signature], ...more];
  const head = Uint8Array.of(0xa0 + pairs.length);
  return [encodeCbor('packed'), concatBytes(head, ...pairs.flat().map(encodeCbor))] as const;
}

describe('a new passkey', () => {
  it('may come with what its device says of itself', async () => {
    expect(await creating({ attestation: (signature) => packed(signature) })).toMatchObject({ aaguid: AAGUID });
  });

  it('says whether it is backed up', async () => {
    const flags = FLAGS.present | FLAGS.verified | FLAGS.mayBeBackedUp;
    expect(await creating({ flags })).toMatchObject({ isBackedUp: false });
    expect(await creating({ flags: flags | FLAGS.backedUp })).toMatchObject({ isBackedUp: true });
  });

  it.each<[string, Forgery]>([
    ['made at another site', { origin: 'https://office.example.com' }],
    ['made at another port', { origin: 'https://office.example.org' }],
    ['made for another relying party', { rpId: 'example.org' }],
    ['that is an answer to the other question', { type: 'webauthn.get' }],
    ['made inside the page of somebody else', { clientData: { crossOrigin: true } }],
    ['made below another page', { clientData: { topOrigin: 'https://example.com' } }],
    ['made with nobody there', { flags: FLAGS.verified }],
    ['made by nobody knows whom', { flags: FLAGS.present }],
    ['backed up though it cannot be', { flags: FLAGS.present | FLAGS.verified | FLAGS.backedUp }],
    ['of an algorithm that was not offered', { key: withCose(es384) }],
    ['without a key', { key: withCose(() => new Uint8Array()) }],
    ['with a statement in an attestation of none', attested('none', encodeCbor(new Map([[1, 1]])))],
    ['with an attestation that nobody asked for', attested('apple', encodeCbor(new Map()))],
    ["with a device's word and no signature", attested('packed', encodeCbor(new Map()))],
    ["with a device's word and certificates beside it", { attestation: (own) => packed(own, ['x5c', null]) }],
  ])('%s is refused', async (_what, forgery) => {
    await expect(creating(forgery)).rejects.toEqual(refused);
  });

  it('in answer to another challenge is refused', async () => {
    await expect(creating({}, LATER)).rejects.toEqual(refused);
  });

  it('under another id than its own is refused', async () => {
    const answer = newDevice().create(CHALLENGE);
    for (const names of [{ id: 'AAEC' }, { rawId: 'AAEC' }, { id: 'AAEC', rawId: 'AAEC' }]) {
      await expect(passkeys.verifyCreation({ answer: { ...answer, ...names }, challenge: CHALLENGE })).rejects.toEqual(
        refused,
      );
    }
  });

  it.each(PASSKEY_ALGORITHMS)('of %s cut short anywhere is refused', async (algorithm) => {
    const answer = newDevice({ algorithm }).create(CHALLENGE);
    for (const field of ['clientDataJSON', 'attestationObject'] as const) {
      for (const count of [1, 2, 40, 100]) {
        const cut = altered(answer, field, cutShort(count));
        await expect(passkeys.verifyCreation({ answer: cut, challenge: CHALLENGE })).rejects.toEqual(refused);
      }
    }
  });
});

describe('a sign-in by a passkey', () => {
  it.each<[string, Forgery]>([
    ['at another site', { origin: 'https://office.example.com' }],
    ['at the site without encryption', { origin: 'http://office.example.org:8443' }],
    ['for another relying party', { rpId: 'example.org' }],
    ['that is an answer to the other question', { type: 'webauthn.create' }],
    ['inside the page of somebody else', { clientData: { crossOrigin: true } }],
    ['below another page', { clientData: { topOrigin: 'https://example.com' } }],
    ['with nobody there', { flags: FLAGS.verified }],
    ['by nobody knows whom', { flags: FLAGS.present }],
    ['by another key', { key: newPasskeyKey('ES256') }],
    ['by a key of another kind', { key: newPasskeyKey('EdDSA') }],
  ])('%s is refused', async (_what, forgery) => {
    const { signedIn } = await registered();
    expect(await signedIn(forgery)).toEqual(refused);
  });

  it('in answer to another challenge is refused, so that none counts twice', async () => {
    const { device, passkey } = await registered();
    const answer = device.sign(LATER);
    await expect(passkeys.verifyAssertion({ answer, challenge: CHALLENGE, passkey })).rejects.toEqual(refused);
  });

  it('by the passkey of another operator is refused, whatever id it gives', async () => {
    const [mine, other] = [await registered(), await registered()];
    const answer = other.device.sign(LATER);
    const renamed = { ...answer, id: mine.passkey.credentialId, rawId: mine.passkey.credentialId };
    for (const tried of [answer, renamed]) {
      const answered = { answer: tried, challenge: LATER, passkey: mine.passkey };
      await expect(passkeys.verifyAssertion(answered)).rejects.toEqual(refused);
    }
    // Even where two operators have one key between them, as a copied device would.
    const shared = { ...mine.passkey, publicKey: other.passkey.publicKey };
    await expect(passkeys.verifyAssertion({ answer, challenge: LATER, passkey: shared })).rejects.toEqual(refused);
  });

  it.each(['clientDataJSON', 'authenticatorData', 'signature'] as const)(
    'with its %s cut short is refused',
    async (field) => {
      const { device, passkey } = await registered();
      for (const count of [1, 2, 8, 36]) {
        const answer = altered(device.sign(LATER), field, cutShort(count));
        await expect(passkeys.verifyAssertion({ answer, challenge: LATER, passkey })).rejects.toEqual(refused);
      }
    },
  );

  it('with what is kept of the passkey spoilt is refused', async () => {
    const { passkey, signedIn } = await registered();
    expect(await signedIn({}, { ...passkey, publicKey: 'AAAA' })).toEqual(refused);
  });
});

describe('the counter of a passkey', () => {
  it.each([
    [0, 0, { counter: 0 }],
    [0, 1, { counter: 1 }],
    [6, 7, { counter: 7 }],
    [6, 4_294_967_295, { counter: 4_294_967_295 }],
    [7, 7, cloned],
    [7, 6, cloned],
    [7, 0, cloned],
  ])('that was %i and is %i', async (before, counter, outcome) => {
    const { passkey, signedIn } = await registered();
    expect(await signedIn({ counter }, { ...passkey, counter: before })).toEqual(outcome);
  });

  it('may stay zero for ever', async () => {
    const { signedIn } = await registered({ counts: false });
    expect([await signedIn(), await signedIn()]).toEqual([{ counter: 0 }, { counter: 0 }]);
  });

  it('raises no alarm unless the passkey has signed it', async () => {
    const { passkey, signedIn } = await registered();
    const forgery = { counter: 3, key: newPasskeyKey('ES256') };
    expect(await signedIn(forgery, { ...passkey, counter: 7 })).toEqual(refused);
  });
});

describe('what is left of a failure', () => {
  it('holds nothing of the answer, the challenge or the passkey', async () => {
    const { device, passkey, signedIn } = await registered();
    const failures = await Promise.all([
      creating({ origin: 'https://secret-origin.example' }).catch(failure),
      creating({}, LATER).catch(failure),
      signedIn({ origin: 'https://secret-origin.example' }),
      signedIn({}, { ...passkey, counter: 9 }),
    ]);
    for (const error of failures) expect(error).not.toHaveProperty('cause');
    const traces = failures.map(tracesOf).join('\n');
    for (const text of [CHALLENGE, LATER, device.credentialId, passkey.publicKey, 'secret-origin', AAGUID]) {
      expect(traces).not.toContain(text);
    }
  });
});
