import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACCESS_TOKEN, ALIPAY_APP_ID, type AlipayServer, startAlipayServer } from '../testing/alipay-server.ts';
import { tracesOf } from '../testing/failure-traces.ts';
import { FAULTS, TOLD } from '../testing/loopback-server.ts';
import { createAlipayProvider } from './alipay-provider.ts';
import type { ProviderCredential } from './sign-in-provider.ts';

const NOW = Date.parse('2026-11-21T18:30:05Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const USER = { open_id: 'open-id/of-wang' };
const MOBILE = '13800138000';
const GATEWAY = '/gateway.do';
const PATIENT_MS = 30_000;
const OTHER_KEY = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { format: 'pem', type: 'pkcs1' },
  publicKeyEncoding: { format: 'pem', type: 'spki' },
});

let alipay: AlipayServer;
beforeEach(async () => {
  alipay = await startAlipayServer(NOW);
});
afterEach(() => alipay.close());

const provider = (changes: object = {}) =>
  createAlipayProvider({
    ...{ appId: ALIPAY_APP_ID, gateway: alipay.gateway, timeoutMs: PATIENT_MS },
    ...{ ...alipay.keys, ...changes },
  });
const failureOf = (credential: ProviderCredential, changes: object = {}, now = NOW) =>
  provider(changes)
    .prove(credential, now)
    .then(
      () => undefined,
      (error) => error,
    );
const codeOf = async (...failing: Parameters<typeof failureOf>) => (await failureOf(...failing))?.code;
const reasonOf = async (...failing: Parameters<typeof failureOf>) => (await failureOf(...failing))?.cause?.reason;
const fresh = () => ({ code: alipay.authorise(USER) });

describe('who somebody is to Alipay', () => {
  it.each([
    [{ open_id: 'open' }, { subject: 'open' }],
    [{ user_id: '2088102150477652' }, { subject: '2088102150477652' }],
    [{ open_id: 'open', user_id: '2088102150477652' }, { subject: 'open' }],
    [
      { open_id: 'open', union_id: 'union' },
      { subject: 'open', unionId: 'union' },
    ],
  ])('is, of %j, %j', async (user, identity) => {
    expect(await provider().prove({ code: alipay.authorise(user) }, NOW)).toEqual(identity);
  });

  it('is asked for as the documentation has it, by the clock of China', async () => {
    const credential = fresh();
    await provider().prove(credential, NOW);
    const [request] = alipay.received;
    const { sign, ...common } = Object.fromEntries(request?.url.searchParams ?? []);
    expect(common).toEqual({
      app_id: ALIPAY_APP_ID,
      method: 'alipay.system.oauth.token',
      format: 'JSON',
      charset: 'utf-8',
      sign_type: 'RSA2',
      timestamp: '2026-11-22 02:30:05',
      version: '1.0',
    });
    expect(sign).toMatch(/^[\w+/]{342}==$/);
    expect(request?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'authorization_code',
      code: credential.code,
    });
  });

  it.each([
    [{ mobile: MOBILE }, MOBILE],
    [{ mobile: MOBILE, countryCode: '86' }, MOBILE],
    [{ mobile: '51234567', countryCode: '852' }, '+85251234567'],
    [{ mobile: '123' }, undefined],
  ])('has a phone: of %j it is %s', async (given, phone) => {
    const identity = await provider().prove({ ...fresh(), phoneProof: alipay.givePhone(given) }, NOW);
    expect(identity).toEqual({ subject: USER.open_id, ...(phone === undefined ? {} : { phone }) });
  });
});

describe('what Alipay refuses', () => {
  it('is a code that was used, is too old, or never was', async () => {
    const used = fresh();
    await provider().prove(used, NOW);
    const old = fresh();
    alipay.setTime(NOW + 3 * MINUTE);
    for (const credential of [used, old, { code: 'none' }, { code: '' }]) {
      expect(await codeOf(credential, {}, NOW + 3 * MINUTE)).toBe('PROVIDER.CODE_INVALID');
    }
  });

  it('is a code of which another made use at the same time', async () => {
    const credential = fresh();
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(credential)));
    expect(outcomes.sort()).toEqual(['PROVIDER.CODE_INVALID', 'PROVIDER.CODE_INVALID', undefined]);
  });

  it.each([
    [15 * MINUTE, undefined],
    [15 * MINUTE + SECOND, 'isv.invalid-timestamp'],
    [-15 * MINUTE - SECOND, 'isv.invalid-timestamp'],
  ])('is a clock that is off by %i ms: %s', async (off, reason) => {
    expect(await reasonOf(fresh(), {}, NOW + off)).toBe(reason);
  });

  it('is an app or a key that it does not know', async () => {
    expect(await reasonOf(fresh(), { appId: '2021000000000000' })).toBe('isv.invalid-app-id');
    expect(await reasonOf(fresh(), { privateKey: OTHER_KEY.privateKey })).toBe('isv.invalid-signature');
    expect(await codeOf(fresh(), { privateKey: OTHER_KEY.privateKey })).toBe('PROVIDER.UNAVAILABLE');
  });

  it.each([
    [{ code: '20000', msg: 'Service Currently Unavailable', sub_code: 'isp.unknow-error' }, 'PROVIDER.BUSY'],
    [{ code: '20000', msg: 'Service Currently Unavailable', sub_code: 'aop.unknow-error' }, 'PROVIDER.BUSY'],
    [{ code: '20000', msg: 'Service Currently Unavailable' }, 'PROVIDER.BUSY'],
    [{ code: '40005', msg: 'Call Limited', sub_code: 'isv.app-call-limited' }, 'PROVIDER.BUSY'],
    [
      { code: '40006', msg: 'Insufficient Permissions', sub_code: 'isv.insufficient-isv-permissions' },
      'PROVIDER.UNAVAILABLE',
    ],
    [{ code: '40004', msg: 'Business Failed', sub_code: 'x y\nz' }, 'PROVIDER.UNAVAILABLE'],
    [{ code: '40002', msg: 'Invalid Arguments', sub_code: 'isv.code-invalid' }, 'PROVIDER.CODE_INVALID'],
  ])('in the words %j is %s, under whatever name it comes', async (answer, code) => {
    alipay.answerWith(answer);
    const failure = await failureOf(fresh());
    expect([failure.code, failure.retryAfterMs]).toEqual([code, code === 'PROVIDER.BUSY' ? 10 * SECOND : undefined]);
    alipay.fail(GATEWAY, { body: JSON.stringify({ error_response: answer }) });
    expect(await codeOf(fresh())).toBe(code);
  });
});

describe('an answer of Alipay', () => {
  it('counts for the very text that was signed', async () => {
    const one = { open_id: 'a "}{" b \\ ／ /' };
    alipay.answerWith(one);
    expect((await provider().prove(fresh(), NOW)).subject).toBe(one.open_id);
  });

  it.each<[string, (text: string) => string]>([
    ['of another text', (text) => alipay.sign(`${text} `)],
    ['of the text written again', (text) => alipay.sign(JSON.stringify(JSON.parse(text)))],
    ['that is none', () => 'none'],
    ['that is empty', () => ''],
  ])('is refused with a signature %s', async (_what, sign) => {
    alipay.answerWith({ open_id: 'open/id' }, sign);
    expect([await codeOf(fresh()), await reasonOf(fresh())]).toEqual(['PROVIDER.UNAVAILABLE', 'bad-signature']);
  });

  it('is refused by another key, and by the public key of the app itself', async () => {
    expect(await reasonOf(fresh(), { publicKey: OTHER_KEY.publicKey })).toBe('bad-signature');
  });

  it('is refused without a signature, without anybody in it, and where another answer stands before the signed one', async () => {
    const node = (answer: string) => `"alipay_system_oauth_token_response":${answer}`;
    const sign = alipay.sign('{"open_id":"mine"}');
    for (const body of [
      `{${node('{"open_id":"x"}')}}`,
      `{${node('{"open_id":"theirs"}')},"sign":"${sign}"}`,
      `{${node('{"open_id":"theirs"}')},${node('{"open_id":"mine"}')},"sign":"${sign}"}`,
      `{${node('{}')},"sign":"${alipay.sign('{}')}"}`,
      `{${node('null')},"sign":"${alipay.sign('null')}"}`,
      `{"sign":"${sign}"}`,
    ]) {
      alipay.fail(GATEWAY, { body });
      expect(await codeOf(fresh())).toBe('PROVIDER.UNAVAILABLE');
    }
    alipay.fail(GATEWAY, { body: `{${node('{"open_id":"mine"}')},"sign":"${sign}"}` });
    expect(await codeOf(fresh())).toBeUndefined();
  });

  it.each(FAULTS)('that goes wrong on the way (%s) says so and nothing else', async (fault) => {
    alipay.fail(GATEWAY, fault);
    const failure = await failureOf(fresh(), fault === 'slow' ? { timeoutMs: 50 } : {});
    expect([failure.code, failure.cause.name]).toEqual([
      fault === 'status-429' ? 'PROVIDER.BUSY' : 'PROVIDER.UNAVAILABLE',
      `OutboundFault:${TOLD[fault]}`,
    ]);
  });
});

describe("the text of a phone, which comes by way of somebody's app", () => {
  it('is refused whatever is wrong with it, and leaves the code unused', async () => {
    const whole = JSON.parse(alipay.givePhone({ mobile: MOBILE }));
    const others = JSON.parse(alipay.givePhone({ mobile: '13900139000' }));
    const plain = JSON.stringify({ code: '10000', mobile: MOBILE });
    const credential = fresh();
    for (const content of [
      '',
      'text',
      'null',
      JSON.stringify({ ...whole, sign: others.sign }),
      JSON.stringify({ ...whole, sign: undefined }),
      JSON.stringify({ ...whole, response: { code: '40003', subCode: 'isv.invalid-auth-relations' } }),
      JSON.stringify({ response: plain, sign: alipay.sign(plain) }),
      JSON.stringify({ response: 'AAAA', sign: alipay.sign('"AAAA"') }),
      alipay.seal('no json'),
      alipay.seal('{"code":"40001","msg":"Missing Required Arguments"}'),
    ]) {
      expect(await codeOf({ ...credential, phoneProof: content })).toBe('PROVIDER.CODE_INVALID');
    }
    expect(
      await codeOf(
        { ...fresh(), phoneProof: JSON.stringify(whole) },
        { aesKey: Buffer.alloc(16, 8).toString('base64') },
      ),
    ).toBe('PROVIDER.CODE_INVALID');
    expect(alipay.received).toEqual([]);
    expect((await provider().prove({ ...credential, phoneProof: JSON.stringify(whole) }, NOW)).phone).toBe(MOBILE);
  });
});

describe('what is left of a failure', () => {
  it('holds no key, code, token, id or phone', async () => {
    const failures: unknown[] = [];
    const phoneProof = alipay.givePhone({ mobile: MOBILE });
    for (const fault of FAULTS.filter((each) => each !== 'slow')) {
      alipay.fail(GATEWAY, fault);
      failures.push(await failureOf({ ...fresh(), phoneProof }));
    }
    alipay.fail(GATEWAY, undefined);
    failures.push(await failureOf({ code: 'auth-code-0-0123456789', phoneProof }));
    failures.push(await failureOf({ ...fresh(), phoneProof: `${phoneProof} ` }, { publicKey: OTHER_KEY.publicKey }));
    failures.push(await failureOf({ ...fresh(), phoneProof }, { gateway: 'http://127.0.0.1:1/gateway.do' }));
    alipay.answerWith(USER, () => 'none');
    failures.push(await failureOf({ ...fresh(), phoneProof }));
    expect(failures).not.toContain(undefined);
    const traces = failures.map(tracesOf).join('\n');
    const { privateKey, aesKey } = alipay.keys;
    const secrets = [
      '0123456789',
      ACCESS_TOKEN,
      'of-wang',
      MOBILE,
      privateKey.slice(40, 80),
      aesKey,
      phoneProof.slice(14, 34),
    ];
    for (const secret of secrets) expect(traces).not.toContain(secret);
  });
});
