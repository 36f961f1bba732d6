import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type SignatureHeaders, signSpelled } from '../testing/sign-request.ts';
import { createTestApi } from '../testing/test-api.ts';
import { testSource } from '../testing/test-source.ts';

const BODY = '{"rows":[{}]}';
const DIGEST = `sha-256=:${createHash('sha256').update(BODY).digest('base64')}:`;
const METHOD = ['"@method"', 'POST'] as const;
const AUTHORITY = ['"@authority"', 'code.example.org'] as const;
const PATH = ['"@path"', '/v1/facts'] as const;
const QUERY = ['"@query"', '?a=%20b'] as const;
const CONTENT = ['"content-digest"', DIGEST] as const;
const ALL = [METHOD, AUTHORITY, PATH, CONTENT];
const TARGET = ['"@request-target"', '/v1/facts'] as const;
type Covers = readonly (readonly [string, string])[];

interface Case {
  readonly covers?: Covers;
  readonly query?: string;
  readonly headers?: Record<string, string>;
  /** Given the seconds of now. */
  readonly parameters?: (now: number) => string;
}

let serial = 0;
/** With a nonce, so that two that are made in the same second are two. */
const USUAL = (now: number) => {
  serial += 1;
  return `;created=${now};keyid="zhengzhou-lab";nonce="${serial}"`;
};

async function setUp() {
  const api = createTestApi();
  const { key } = await testSource(api);
  const now = Math.floor(api.deps.now() / 1000);
  const sign = ({ covers = ALL, parameters = USUAL }: Case, label?: string) =>
    signSpelled(key, { covers, parameters: parameters(now) }, label);
  const send = ({ query = '', headers = {} }: Case, signature: SignatureHeaders) =>
    api.call('POST', `/v1/facts${query}`, {
      rawBody: BODY,
      headers: { 'content-digest': DIGEST, ...headers, ...signature },
    });
  const judge = async (each: Case) => {
    const { status, body } = await send(each, sign(each));
    return status === 200 ? 200 : body.code;
  };
  return { api, key, now, sign, send, judge };
}

describe('a signature that keeps the rules', () => {
  it.each<[string, Case]>([
    ['in our own order', {}],
    ['in another order', { covers: [CONTENT, PATH, METHOD, AUTHORITY] }],
    ['over the target URI', { covers: [METHOD, ['"@target-uri"', 'https://code.example.org/v1/facts'], CONTENT] }],
    ['over the request target', { covers: [METHOD, AUTHORITY, TARGET, CONTENT] }],
    ['over scheme and public name', { covers: [...ALL, ['"@scheme"', 'https']] }],
    ['over the name of the gateway', { covers: [METHOD, ['"@authority"', 'test'], PATH, CONTENT] }],
    ['over a query that is none', { covers: [...ALL, ['"@query"', '?']] }],
    ['over a query', { query: '?a=%20b', covers: [...ALL, QUERY] }],
    [
      'over a query in the request target',
      {
        query: '?a=%20b',
        covers: [METHOD, AUTHORITY, ['"@request-target"', '/v1/facts?a=%20b'], CONTENT],
      },
    ],
    [
      'over a query in the target URI',
      {
        query: '?a=%20b',
        covers: [METHOD, ['"@target-uri"', 'https://code.example.org/v1/facts?a=%20b'], CONTENT],
      },
    ],
    [
      'over a header',
      {
        headers: { date: ' Tue, 20 Apr 2027 02:07:55 GMT ' },
        covers: [...ALL, ['"date"', 'Tue, 20 Apr 2027 02:07:55 GMT']],
      },
    ],
    ['over an empty header', { headers: { 'x-empty': '' }, covers: [...ALL, ['"x-empty"', '']] }],
    ['over a header of two lines', { headers: { 'x-two': 'a,b' }, covers: [...ALL, ['"x-two"', 'a, b']] }],
    ['over a header with a comma', { headers: { 'x-two': 'a,b' }, covers: [...ALL, ['"x-two"', 'a,b']] }],
    [
      'with parameters in another order',
      { parameters: (now) => `;keyid="zhengzhou-lab";alg="ed25519";created=${now}` },
    ],
    [
      'with all parameters',
      { parameters: (now) => `;nonce="n\\"1";tag="app";expires=${now};created=${now};keyid="zhengzhou-lab"` },
    ],
    ['with a parameter of its own', { parameters: (now) => `${USUAL(now)};own;b=?0;t=tok/en;d=1.5;y=:AAA=:` }],
    ['made five minutes ago', { parameters: (now) => USUAL(now - 300) }],
    ['made in five minutes', { parameters: (now) => USUAL(now + 300) }],
  ])('is taken %s', async (_name, each) => {
    const { judge } = await setUp();
    expect(await judge(each)).toBe(200);
  });

  it('is taken however its header is spaced', async () => {
    const { sign, send } = await setUp();
    const signature = sign({});
    const input = signature['signature-input'].replace('(', '(  ').replaceAll(';', ';  ');
    expect((await send({}, { ...signature, 'signature-input': ` ${input} ` })).status).toBe(200);
  });
});

describe('a signature that breaks a rule', () => {
  it.each<[string, Case, string]>([
    ['without the method', { covers: [AUTHORITY, PATH, CONTENT] }, 'SOURCE.UNSIGNED'],
    ['without the name of the service', { covers: [METHOD, PATH, CONTENT] }, 'SOURCE.UNSIGNED'],
    ['over the name in the request target alone', { covers: [METHOD, TARGET, CONTENT] }, 'SOURCE.UNSIGNED'],
    ['without the path', { covers: [METHOD, AUTHORITY, CONTENT] }, 'SOURCE.UNSIGNED'],
    ['without the body', { covers: [METHOD, AUTHORITY, PATH] }, 'SOURCE.UNSIGNED'],
    ['without the query', { query: '?a=1' }, 'SOURCE.UNSIGNED'],
    ['over nothing', { covers: [] }, 'SOURCE.UNSIGNED'],
    ['over something twice', { covers: [...ALL, METHOD] }, 'SOURCE.UNSIGNED'],
    [
      'over a component with parameters',
      { covers: [...ALL, ['"content-type";sf', 'application/json']] },
      'SOURCE.UNSIGNED',
    ],
    [
      'over a needed one with parameters',
      { covers: [['"@method";req', 'POST'], AUTHORITY, PATH, CONTENT] },
      'SOURCE.UNSIGNED',
    ],
    ['over a component that is a token', { covers: [...ALL, ['date', 'x']] }, 'SOURCE.UNSIGNED'],
    ['over a header in capitals', { headers: { date: 'x' }, covers: [...ALL, ['"Date"', 'x']] }, 'SOURCE.UNSIGNED'],
    ['over a header that was not sent', { covers: [...ALL, ['"date"', '']] }, 'SOURCE.UNSIGNED'],
    ['over what every object has', { covers: [...ALL, ['"constructor"', '']] }, 'SOURCE.UNSIGNED'],
    ['over the status of an answer', { covers: [...ALL, ['"@status"', '200']] }, 'SOURCE.UNSIGNED'],
    ['over an unknown component', { covers: [...ALL, ['"@odd"', '']] }, 'SOURCE.UNSIGNED'],
    ['over its own parameters', { covers: [...ALL, ['"@signature-params"', '']] }, 'SOURCE.UNSIGNED'],
    ['without its time', { parameters: () => ';keyid="zhengzhou-lab"' }, 'SOURCE.UNSIGNED'],
    ['with a time in quotes', { parameters: (now) => `;created="${now}";keyid="zhengzhou-lab"` }, 'SOURCE.UNSIGNED'],
    ['with half seconds', { parameters: (now) => `;created=${now}.5;keyid="zhengzhou-lab"` }, 'SOURCE.UNSIGNED'],
    ['with an end in quotes', { parameters: (now) => `${USUAL(now)};expires="${now}"` }, 'SOURCE.UNSIGNED'],
    ['without a key', { parameters: (now) => `;created=${now}` }, 'SOURCE.UNSIGNED'],
    ['with a key that is a token', { parameters: (now) => `;created=${now};keyid=zhengzhou-lab` }, 'SOURCE.UNSIGNED'],
    ['by another algorithm', { parameters: (now) => `${USUAL(now)};alg="hmac-sha256"` }, 'SOURCE.UNSIGNED'],
    ['by an algorithm that is a token', { parameters: (now) => `${USUAL(now)};alg=ed25519` }, 'SOURCE.UNSIGNED'],
    ['after its end', { parameters: (now) => `${USUAL(now)};expires=${now - 1}` }, 'SOURCE.STALE'],
    ['too old', { parameters: (now) => USUAL(now - 301) }, 'SOURCE.STALE'],
    ['too new', { parameters: (now) => USUAL(now + 301) }, 'SOURCE.STALE'],
    ['too old, whatever its end', { parameters: (now) => `${USUAL(now - 301)};expires=${now + 60}` }, 'SOURCE.STALE'],
    ['by an id that is none', { parameters: (now) => `;created=${now};keyid="A/B"` }, 'SOURCE.UNTRUSTED'],
    ['over another name', { covers: [METHOD, ['"@authority"', 'example.com'], PATH, CONTENT] }, 'SOURCE.UNTRUSTED'],
    ['over another scheme', { covers: [...ALL, ['"@scheme"', 'http']] }, 'SOURCE.UNTRUSTED'],
    [
      'over a query without its mark',
      { query: '?a=%20b', covers: [...ALL, ['"@query"', 'a=%20b']] },
      'SOURCE.UNTRUSTED',
    ],
    [
      'over a query that was decoded',
      { query: '?a=%20b', covers: [...ALL, ['"@query"', '?a= b']] },
      'SOURCE.UNTRUSTED',
    ],
    [
      'over a target without its query',
      { query: '?a=1', covers: [METHOD, AUTHORITY, TARGET, CONTENT] },
      'SOURCE.UNTRUSTED',
    ],
    [
      'over another value of a header',
      { headers: { date: 'x' }, covers: [...ALL, ['"date"', 'y']] },
      'SOURCE.UNTRUSTED',
    ],
  ])('is refused %s', async (_name, each, code) => {
    const { judge } = await setUp();
    expect(await judge(each)).toBe(code);
  });

  it('is told what is missing, in words and in headers', async () => {
    const { sign, send } = await setUp();
    const told = async (each: Case) => {
      const { status, body, headers } = await send(each, sign(each));
      return [status, body.detail, headers['accept-signature'], headers['want-content-digest']];
    };
    const accepted = 'sig=("@method" "@authority" "@path" "content-digest");created;alg="ed25519"';
    expect(await told({ covers: [AUTHORITY, PATH, CONTENT] })).toEqual([
      401,
      'the signature does not cover "@method"',
      accepted,
      undefined,
    ]);
    expect(await told({ covers: [PATH], query: '?a=1' })).toEqual([
      401,
      'the signature does not cover "@method", "@authority", "@query", "content-digest"',
      'sig=("@method" "@authority" "@path" "@query" "content-digest");created;alg="ed25519"',
      'sha-256=10, sha-512=9',
    ]);
    const unknown = { headers: { 'content-digest': 'md5=:AAAA:' } };
    expect(await told({ ...unknown, covers: [METHOD, AUTHORITY, PATH, ['"content-digest"', 'md5=:AAAA:']] })).toEqual([
      401,
      '"content-digest" has no digest of a known kind',
      accepted,
      'sha-256=10, sha-512=9',
    ]);
  });
});

describe('several signatures', () => {
  const join = (...all: SignatureHeaders[]) => ({
    'signature-input': all.map((each) => each['signature-input']).join(', '),
    signature: all.map((each) => each.signature).join(', '),
  });

  it('are enough when one of the first four is right', async () => {
    const { now, sign, send } = await setUp();
    const proxy = generateKeyPairSync('ed25519').privateKey;
    const others = ['p1', 'p2', 'p3', 'p4'].map((label) =>
      signSpelled(proxy, { covers: [METHOD], parameters: `;created=${now};keyid="proxy"` }, label),
    );
    expect((await send({}, join(sign({}), ...others))).status).toBe(200);
    expect((await send({}, join(...others.slice(1), sign({})))).status).toBe(200);
    expect((await send({}, join(...others, sign({})))).body.code).toBe('SOURCE.UNSIGNED');
  });

  it('tell the fault of the first when none is right', async () => {
    const { now, key, send } = await setUp();
    const stale = signSpelled(key, { covers: ALL, parameters: USUAL(now - 301) }, 'a');
    const bare = signSpelled(key, { covers: [METHOD], parameters: USUAL(now) }, 'b');
    expect((await send({}, join(stale, bare))).body.code).toBe('SOURCE.STALE');
    expect((await send({}, join(bare, stale))).body.code).toBe('SOURCE.UNSIGNED');
  });

  it('leave out what is no signature of Ed25519, and what has none', async () => {
    const { sign, send } = await setUp();
    const fresh = () => sign({}, 'right');
    const other = { 'signature-input': 'rsa=("@method");keyid="x"', signature: 'rsa=:AAAA:' };
    const lost = { 'signature-input': 'lost=("@method")', signature: 'lost=?1' };
    const flat = { 'signature-input': 'flat=1', signature: 'flat=?1' };
    for (const each of [other, lost, flat]) expect((await send({}, join(each, fresh()))).status).toBe(200);
    expect((await send({}, other)).body.code).toBe('SOURCE.UNSIGNED');
  });
});
