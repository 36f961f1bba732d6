import { describe, expect, it } from 'vitest';
import type { UsedSignature } from '../stores/used-signature/used-signature-store.ts';
import { signSpelled } from '../testing/sign-request.ts';
import { createTestApi } from '../testing/test-api.ts';
import { testSource } from '../testing/test-source.ts';
import { signedHeaders } from './message-signature.ts';

const AREA = { division: '410103001', level: 'high', from: '2026-11-20T00:00:00.000Z', to: null, decree: '令 1' };
const MINUTE = 60_000;
/** The order of the group, in little-endian bytes: a second spelling of S is S + L. */
const ORDER = Buffer.from('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010', 'hex');

async function setUp() {
  const api = createTestApi();
  const { key, source } = await testSource(api, { kinds: ['risk-area', 'test'] });
  const origin = api.deps.settings.PUBLIC_ORIGIN;
  const used: UsedSignature[] = [];
  const { add } = api.deps.stores.usedSignatures;
  Object.assign(api.deps.stores.usedSignatures, {
    add: async (each: UsedSignature) => {
      await add(each);
      used.push(each);
    },
  });
  const put = (areas: object[], version = 0) => {
    const rawBody = JSON.stringify({ version, areas });
    const parts = { method: 'PUT', origin, path: '/v1/risk-areas/4101', body: rawBody };
    const headers = signedHeaders(parts, source.sourceId, key, api.deps.now());
    return { rawBody, headers };
  };
  const send = async (request: { rawBody: string; headers: Record<string, string> }) => {
    const { status, body } = await api.call('PUT', '/v1/risk-areas/4101', request);
    return status === 200 ? 200 : body.code;
  };
  const listed = async () => (await api.deps.stores.riskAreas.load()).version;
  return { api, key, source, put, send, listed, used };
}

describe('a signature', () => {
  it('is good for one request: an old list that is sent again ends no area', async () => {
    const { put, send, listed } = await setUp();
    const [old, present] = [put([]), put([AREA])];
    expect([await send(old), await send(present)]).toEqual([200, 200]);
    const version = await listed();
    expect([await send(old), await send(present)]).toEqual(['SOURCE.REPLAYED', 'SOURCE.REPLAYED']);
    expect(await listed()).toBe(version);
  });

  it('is one whatever its label and its spelling', async () => {
    const { put, send } = await setUp();
    const request = put([AREA]);
    await send(request);
    const rename = (name: string) => `${request.headers[name]}`.replace(/^sig=/, 'other=');
    const headers = {
      ...request.headers,
      'signature-input': rename('signature-input'),
      signature: rename('signature'),
    };
    expect(await send({ ...request, headers })).toBe('SOURCE.REPLAYED');
    const spaced = { ...request.headers, 'signature-input': `${request.headers['signature-input']} ` };
    expect(await send({ ...request, headers: spaced })).toBe('SOURCE.REPLAYED');
  });

  it('has no second spelling of its bytes', async () => {
    const { put, send } = await setUp();
    const request = put([AREA]);
    const bytes = Buffer.from(`${request.headers['signature']}`.slice('sig=:'.length, -1), 'base64');
    let carry = 0;
    for (const [index, byte] of ORDER.entries()) {
      const sum = (bytes[32 + index] ?? 0) + byte + carry;
      bytes[32 + index] = sum & 0xff;
      carry = sum >> 8;
    }
    const headers = { ...request.headers, signature: `sig=:${bytes.toString('base64')}:` };
    expect([carry, await send({ ...request, headers })]).toEqual([0, 'SOURCE.UNTRUSTED']);
    expect(await send(request)).toBe(200);
  });

  it('is used by one of those who bring it at once', async () => {
    const { put, send } = await setUp();
    const request = put([AREA]);
    const answers = await Promise.all([1, 2, 3].map(() => send(request)));
    expect(answers.sort()).toEqual([200, 'SOURCE.REPLAYED', 'SOURCE.REPLAYED']);
  });

  it('is used up by a request that is refused for what it asks, and not by one that it does not fit', async () => {
    const { put, send, used } = await setUp();
    const wrong = put([{ ...AREA, division: '31' }]);
    expect([await send(wrong), await send(wrong)]).toEqual(['REQUEST.INVALID', 'SOURCE.REPLAYED']);
    const right = put([AREA]);
    expect(await send({ ...right, rawBody: '{"areas":[ ]}' })).toBe('SOURCE.UNTRUSTED');
    expect([await send(right), used.length]).toEqual([200, 2]);
  });

  it('made anew of the same request in the same second is another', async () => {
    const { put, send } = await setUp();
    expect([await send(put([AREA])), await send(put([AREA]))]).toEqual([200, 200]);
  });

  it('is remembered for a minute longer than it would be taken', async () => {
    const { api, key, used } = await setUp();
    const now = api.deps.now();
    const seconds = Math.floor(now / 1000);
    const send = async (parameters: string) => {
      const covers = [
        ['"@method"', 'POST'],
        ['"@target-uri"', 'https://code.example.org/v1/facts'],
      ] as const;
      const headers = signSpelled(key, { covers, parameters: `${parameters};keyid="zhengzhou-lab"` });
      await api.call('POST', '/v1/facts', { headers: { ...headers, 'content-type': 'application/json' } });
      return (used.at(-1)?.expiresAt ?? 0) - now;
    };
    expect(await send(`;created=${seconds}`)).toBe(6 * MINUTE);
    expect(await send(`;created=${seconds + 300}`)).toBe(11 * MINUTE);
    expect(await send(`;created=${seconds};expires=${seconds + 60}`)).toBe(2 * MINUTE);
    expect(await send(`;created=${seconds};expires=${seconds + 900}`)).toBe(6 * MINUTE);
  });
});

describe('of several signatures', () => {
  it('all are used up, and none stands in for another', async () => {
    const { api, put, send, used } = await setUp();
    const { key, source } = await testSource(api, { sourceId: 'second', kinds: ['risk-area'] });
    const origin = api.deps.settings.PUBLIC_ORIGIN;
    const request = put([AREA]);
    const parts = { method: 'PUT', origin, path: '/v1/risk-areas/4101', body: request.rawBody };
    const other = signedHeaders(parts, source.sourceId, key, api.deps.now());
    const both = (name: string) => `${request.headers[name]}, ${other[name]?.replace('sig=', 'other=')}`;
    const headers = { ...request.headers, 'signature-input': both('signature-input'), signature: both('signature') };
    expect([await send({ ...request, headers }), await send({ ...request, headers })]).toEqual([
      200,
      'SOURCE.REPLAYED',
    ]);
    expect(used.map(({ sourceId }) => sourceId)).toEqual(['zhengzhou-lab', 'second']);
    expect(await send(request)).toBe('SOURCE.REPLAYED');
    expect(await send({ ...request, headers: { ...request.headers, ...other } })).toBe('SOURCE.REPLAYED');
  });
});
