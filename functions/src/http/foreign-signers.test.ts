import { createHash, type KeyObject, sign as signBytes } from 'node:crypto';
import { createSignatureSync } from 'http-message-sig';
import { createSigner, httpbis } from 'http-message-signatures';
import { describe, expect, it } from 'vitest';
import { createTestApi } from '../testing/test-api.ts';
import { testSource } from '../testing/test-source.ts';

/** What is sent, and what a signer signs of it. */
interface Outgoing {
  readonly method: string;
  readonly target: string;
  readonly body: string;
}

const ORIGIN = 'https://code.example.org';
const KEY_ID = 'zhengzhou-lab';
const NEEDED = ['@method', '@authority', '@path', '@query', 'content-digest'];
const SENT: Outgoing = { method: 'POST', target: '/v1/facts?batch=1', body: '{"rows":[{}]}' };

const digestOf = (body: string, hash = 'sha256', name = 'sha-256') =>
  `${name}=:${createHash(hash).update(body).digest('base64')}:`;

type ForeignSigner = (
  outgoing: Outgoing,
  digest: string,
  key: KeyObject,
  now: number,
) => Promise<Record<string, string>>;

/** By its defaults, which are its order of parameters, an algorithm and an end. */
const httpMessageSignatures: ForeignSigner = async ({ method, target }, digest, key, now) => {
  const request = { method, url: ORIGIN + target, headers: { 'Content-Digest': digest } };
  const signer = createSigner(key, 'ed25519', KEY_ID);
  const config = { key: signer, fields: NEEDED, paramValues: { created: new Date(now) } };
  const { headers } = await httpbis.signMessage(config, request);
  return headers as Record<string, string>;
};

const httpMessageSig: ForeignSigner = async ({ method, target }, digest, key, now) => {
  const fields = [{ name: 'content-digest', value: digest }];
  const { signature, signatureInput } = createSignatureSync(
    { kind: 'request', method, targetUri: ORIGIN + target, fields },
    {
      components: NEEDED,
      parameters: { created: Math.floor(now / 1000), keyid: KEY_ID },
      signer: { algorithm: 'ed25519', sign: (data) => signBytes(null, data, key) },
    },
  );
  return { 'content-digest': digest, 'signature-input': signatureInput, signature };
};

const SIGNERS = [
  ['http-message-signatures', httpMessageSignatures],
  ['http-message-sig', httpMessageSig],
] as const;

async function setUp(signer: ForeignSigner, signed = SENT, digest = digestOf(signed.body)) {
  const api = createTestApi();
  const { key } = await testSource(api);
  const headers = await signer(signed, digest, key, api.deps.now());
  return async (received: Outgoing, overrides: Record<string, string> = {}) => {
    const { method, target, body: rawBody } = received;
    const { status, body } = await api.call(method, target, { rawBody, headers: { ...headers, ...overrides } });
    return status === 200 ? 200 : body.code;
  };
}

describe.each(SIGNERS)('a request that %s signed', (_name, signer) => {
  it('is taken', async () => {
    const receive = await setUp(signer);
    expect(await receive(SENT)).toBe(200);
  });

  it('is taken with the longer digest', async () => {
    const receive = await setUp(signer, SENT, digestOf(SENT.body, 'sha512', 'sha-512'));
    expect(await receive(SENT)).toBe(200);
  });

  it.each<[string, Partial<Outgoing>]>([
    ['method', { method: 'POSU' }],
    ['path', { target: '/v1/factt?batch=1' }],
    ['query', { target: '/v1/facts?batch=2' }],
    ['end of the query', { target: '/v1/facts?batch=1&' }],
    ['lack of a query', { target: '/v1/facts' }],
    ['body', { body: '{"rows":[[]]}' }],
  ])('is refused when it was signed with another %s', async (_part, change) => {
    const receive = await setUp(signer, { ...SENT, ...change });
    expect(await receive(SENT)).toBe('SOURCE.UNTRUSTED');
  });

  it('is refused with another body, and with the digest of that one, too', async () => {
    const receive = await setUp(signer);
    const other = { ...SENT, body: '{"rows":[[]]}' };
    expect(await receive(other)).toBe('SOURCE.UNTRUSTED');
    expect(await receive(other, { 'content-digest': digestOf(other.body) })).toBe('SOURCE.UNTRUSTED');
  });
});
