import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signSpelled } from '../testing/sign-request.ts';
import { createTestApi } from '../testing/test-api.ts';
import { testEvent } from '../testing/test-event.ts';
import { testSource } from '../testing/test-source.ts';
import { signatureBase, signedHeaders } from './message-signature.ts';
import { authenticateSource } from './source-authentication.ts';

const BODY = '{"rows":[{}]}';
const PARTS = { method: 'POST', origin: 'https://code.example.org', path: '/v1/facts', body: BODY };
const KEY = generateKeyPairSync('ed25519').privateKey;
const MINUTE = 60_000;

async function setUp() {
  const api = createTestApi();
  const { key, source } = await testSource(api);
  const call = async (headers: Record<string, string>, rawBody = BODY) => {
    const { status, body } = await api.call('POST', '/v1/facts', { rawBody, headers });
    return status === 200 ? 200 : body.code;
  };
  const sign = (parts = PARTS, offsetMs = 0, keyId = source.sourceId) =>
    signedHeaders(parts, keyId, key, api.deps.now() + offsetMs);
  return { api, key, source, call, sign };
}

describe('a signed request', () => {
  it('is taken from the source that signed it', async () => {
    const { call, sign } = await setUp();
    expect(await call(sign())).toBe(200);
  });

  it('is refused unsigned, half signed, or signed in another way', async () => {
    const { call, sign } = await setUp();
    const headers = sign();
    expect(await call({})).toBe('SOURCE.UNSIGNED');
    for (const name of ['signature', 'signature-input']) {
      expect(await call({ ...headers, [name]: '' })).toBe('SOURCE.UNSIGNED');
    }
    const other = [
      headers['signature-input']?.replace('"@path" ', ''),
      headers['signature-input']?.replace('sig=', 'other='),
      `${headers['signature-input']};alg="rsa-pss-sha512"`,
    ];
    for (const input of other)
      expect(await call({ ...headers, 'signature-input': `${input}` })).toBe('SOURCE.UNSIGNED');
  });

  it('is good for five minutes on either side, to the second', async () => {
    const { call, sign } = await setUp();
    expect(await call(sign(PARTS, -5 * MINUTE))).toBe(200);
    expect(await call(sign(PARTS, 5 * MINUTE))).toBe(200);
    expect(await call(sign(PARTS, -5 * MINUTE - 1_000))).toBe('SOURCE.STALE');
    expect(await call(sign(PARTS, 5 * MINUTE + 1_000))).toBe('SOURCE.STALE');
  });

  it('is refused when anything in it was changed', async () => {
    const { call, sign } = await setUp();
    const headers = sign();
    expect(await call(headers, '{"rows":[{} ]}')).toBe('SOURCE.UNTRUSTED');
    expect(await call(sign({ ...PARTS, method: 'PUT' }))).toBe('SOURCE.UNTRUSTED');
    expect(await call(sign({ ...PARTS, path: '/v1/risk-areas/41' }))).toBe('SOURCE.UNTRUSTED');
    const later = headers['signature-input']?.replace(/created=\d+/, (text) => `${text.slice(0, -1)}9`) as string;
    expect(await call({ ...headers, 'signature-input': later })).toBe('SOURCE.UNTRUSTED');
  });

  it('is refused from an unknown source, from a revoked one, and under a key of somebody else', async () => {
    const { api, call, sign, source } = await setUp();
    expect(await call(sign(PARTS, 0, 'nobody'))).toBe('SOURCE.UNTRUSTED');
    const stranger = generateKeyPairSync('ed25519').privateKey;
    expect(await call(signedHeaders(PARTS, source.sourceId, stranger, api.deps.now()))).toBe('SOURCE.UNTRUSTED');
    await api.deps.stores.sources.put({ ...source, state: 'revoked' });
    expect(await call(sign())).toBe('SOURCE.UNTRUSTED');
  });

  it('does not let a person in, nor a source where people go', async () => {
    const { api, call, sign } = await setUp();
    const token = await api.signIn('13800138000');
    expect(await call({ authorization: `Bearer ${token}` })).toBe('SOURCE.UNSIGNED');
    expect((await api.call('GET', '/v1/people', { headers: sign() })).body.code).toBe('AUTH.REQUIRED');
  });

  it('needs no digest where there is no body', async () => {
    const { api, key, source } = await setUp();
    const now = Math.floor(api.deps.now() / 1000);
    const path = '/v1/place-reviews/410103';
    const signature = signSpelled(key, {
      covers: [
        ['"@method"', 'GET'],
        ['"@authority"', 'code.example.org'],
        ['"@path"', path],
      ],
      parameters: `;created=${now};keyid="${source.sourceId}"`,
    });
    const added = await api.call('GET', path, { headers: { ...signature }, rawBody: BODY });
    expect(added.body.code).toBe('SOURCE.UNSIGNED');
    // The source was granted no reviews: it is known, and has no right.
    expect((await api.call('GET', path, { headers: { ...signature } })).body.code).toBe('SOURCE.NOT_GRANTED');
  });

  it('is taken with a right signature beside one of a source that was revoked', async () => {
    const { api, key, call, sign } = await setUp();
    await testSource(api, { sourceId: 'revoked-lab', state: 'revoked' });
    const [one, two] = [signedHeaders(PARTS, 'revoked-lab', key, api.deps.now()), sign()];
    const both = (name: string) => `${one[name]}, ${two[name]?.replace('sig=', 'other=')}`;
    const headers = { ...two, 'signature-input': both('signature-input'), signature: both('signature') };
    expect(await call(headers)).toBe(200);
    expect(await call({ ...headers, signature: `${one['signature']}` })).toBe('SOURCE.UNTRUSTED');
  });

  it('is judged before its body is read', async () => {
    const { call } = await setUp();
    expect(await call({}, '{"rows":')).toBe('SOURCE.UNSIGNED');
  });
});

describe('an event of the gateway', () => {
  it('is judged by the bytes of its body, even where they are no text', async () => {
    const { api, key, source } = await setUp();
    const digestOf = (bytes: Buffer) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
    const [sent, other] = [Buffer.of(0x7b, 0xff), Buffer.of(0x7b, 0xfe)];
    const covers = [
      ['"@method"', 'POST'],
      ['"@authority"', 'code.example.org'],
      ['"@path"', PARTS.path],
      ['"content-digest"', digestOf(sent)],
    ] as const;
    const parameters = `;created=${Math.floor(api.deps.now() / 1000)};keyid="${source.sourceId}"`;
    const headers = { 'content-digest': digestOf(sent), ...signSpelled(key, { covers, parameters }) };
    const judge = (bytes: Buffer) => {
      const event = testEvent('POST', PARTS.path, { rawBody: bytes.toString('base64'), headers });
      return authenticateSource(api.deps, { ...event, isBase64Encoded: true }, api.deps.now());
    };
    expect((await judge(sent)).sourceId).toBe(source.sourceId);
    await expect(judge(other)).rejects.toMatchObject({ code: 'SOURCE.UNTRUSTED' });
  });

  it('is judged even under a name that is none', async () => {
    const { api, sign, source } = await setUp();
    const event = testEvent('POST', PARTS.path, { rawBody: BODY, headers: sign() });
    event.requestContext.domainName = 'a b';
    expect((await authenticateSource(api.deps, event, api.deps.now())).sourceId).toBe(source.sourceId);
  });
});

describe('the signature base', () => {
  it('is spelled as RFC 9421 says', () => {
    const { 'content-digest': digest } = signedHeaders({ ...PARTS, body: '{"hello": "world"}' }, 'a', KEY, 0);
    const request = { ...PARTS, query: '', origin: '', headers: { 'content-digest': digest }, body: Buffer.of() };
    const components = ['"@method"', '"@path"', '"content-digest"'];
    expect(signatureBase(request, components, '("@method");created=1')).toBe(
      [
        '"@method": POST',
        '"@path": /v1/facts',
        // The digest of the example in RFC 9530, appendix B.
        '"content-digest": sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:',
        '"@signature-params": ("@method");created=1',
      ].join('\n'),
    );
  });
});
