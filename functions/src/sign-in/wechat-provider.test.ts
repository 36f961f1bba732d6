import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tracesOf } from '../testing/failure-traces.ts';
import { FAULTS, TOLD } from '../testing/loopback-server.ts';
import { SESSION_KEY, startWeChatServer, WECHAT_APP, type WeChatServer } from '../testing/wechat-server.ts';
import type { ProviderCredential } from './sign-in-provider.ts';
import { createWeChatProvider } from './wechat-provider.ts';

const NOW = Date.parse('2026-11-21T04:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const USER = { openid: 'openid-of-wang', unionid: 'unionid-of-wang' };
const PHONE = { purePhoneNumber: '13800138000', countryCode: '86' };
const [SESSION, TOKEN, PHONE_NUMBER] = [
  '/sns/jscode2session',
  '/cgi-bin/stable_token',
  '/wxa/business/getuserphonenumber',
];
const PATIENT_MS = 30_000;

let wechat: WeChatServer;
beforeEach(async () => {
  wechat = await startWeChatServer(NOW);
});
afterEach(() => wechat.close());

const provider = (changes: object = {}) =>
  createWeChatProvider({ ...WECHAT_APP, origin: wechat.origin, timeoutMs: PATIENT_MS, ...changes });
const failureOf = (credential: ProviderCredential, changes: object = {}, now = NOW) =>
  provider(changes)
    .prove(credential, now)
    .then(
      () => undefined,
      (error) => error,
    );
const codeOf = async (...failing: Parameters<typeof failureOf>) => (await failureOf(...failing))?.code;
const asked = (path: string | undefined) => wechat.received.filter(({ url }) => url.pathname === path);

describe('who somebody is to WeChat', () => {
  it('is an open id, and a union id where there is one', async () => {
    const code = wechat.login(USER);
    expect(await provider().prove({ code }, NOW)).toEqual({ subject: 'openid-of-wang', unionId: 'unionid-of-wang' });
    expect(await provider().prove({ code: wechat.login({ openid: 'other' }) }, NOW)).toEqual({ subject: 'other' });
    expect(asked(TOKEN)).toEqual([]);
  });

  it('is asked for as the documentation has it', async () => {
    const code = wechat.login(USER);
    await provider().prove({ code, phoneProof: wechat.givePhone(PHONE) }, NOW);
    const [session] = asked(SESSION);
    expect([session?.method, Object.fromEntries(session?.url.searchParams ?? [])]).toEqual([
      'GET',
      { appid: WECHAT_APP.appId, secret: WECHAT_APP.secret, js_code: code, grant_type: 'authorization_code' },
    ]);
    const [token] = asked(TOKEN);
    expect([token?.method, JSON.parse(token?.body ?? '')]).toEqual([
      'POST',
      { grant_type: 'client_credential', appid: WECHAT_APP.appId, secret: WECHAT_APP.secret },
    ]);
    expect(asked(PHONE_NUMBER)[0]?.url.search).toBe('?access_token=token-1-0123456789');
  });

  it.each([
    ['86', '13800138000', '13800138000'],
    [86, '13800138000', '13800138000'],
    ['852', '51234567', '+85251234567'],
    ['999', '51234567', undefined],
  ])('has a phone: +%s %s is %s', async (countryCode, purePhoneNumber, phone) => {
    const phoneProof = wechat.givePhone({ purePhoneNumber, countryCode });
    const identity = await provider().prove({ code: wechat.login({ openid: 'a' }), phoneProof }, NOW);
    expect(identity).toEqual({ subject: 'a', ...(phone === undefined ? {} : { phone }) });
  });
});

describe('the token for phones', () => {
  const both = () => ({ code: wechat.login(USER), phoneProof: wechat.givePhone(PHONE) });

  it('is asked for once, by however many at the same time, and kept', async () => {
    const one = provider();
    await Promise.all(Array.from({ length: 5 }, () => one.prove(both(), NOW)));
    await one.prove(both(), NOW + 118 * MINUTE);
    expect([asked(TOKEN).length, asked(PHONE_NUMBER).length]).toEqual([1, 6]);
  });

  it('is replaced a minute before its end, when WeChat gives out the next', async () => {
    const one = provider();
    await one.prove(both(), NOW);
    for (const [minute, tokens] of [
      [119 * MINUTE - 1, 1],
      [119 * MINUTE, 2],
    ] as const) {
      wechat.setTime(NOW + minute);
      await one.prove(both(), NOW + minute);
      expect(asked(TOKEN)).toHaveLength(tokens);
    }
  });

  it('is asked for again when WeChat refuses it, once for all who were refused, and no code is lost', async () => {
    const one = provider();
    await one.prove(both(), NOW);
    wechat.endTokens();
    const identities = await Promise.all([both(), both(), both()].map((each) => one.prove(each, NOW)));
    expect(identities.map(({ phone }) => phone)).toEqual(['13800138000', '13800138000', '13800138000']);
    expect([asked(TOKEN).length, asked(PHONE_NUMBER).length]).toEqual([2, 7]);
  });

  it('is asked for again after it was not to be had', async () => {
    const one = provider();
    wechat.fail(`${TOKEN}`, 'status-500');
    await expect(one.prove(both(), NOW)).rejects.toMatchObject({ code: 'PROVIDER.UNAVAILABLE' });
    wechat.fail(`${TOKEN}`, undefined);
    expect((await one.prove(both(), NOW)).phone).toBe('13800138000');
  });

  it('that has ended is replaced where our clock is behind, too', async () => {
    const one = provider();
    await one.prove(both(), NOW);
    wechat.setTime(NOW + 121 * MINUTE);
    expect((await one.prove(both(), NOW)).phone).toBe('13800138000');
  });

  it('is tried twice at most', async () => {
    wechat.fail(`${PHONE_NUMBER}`, { body: '{"errcode":42001,"errmsg":"access_token expired"}' });
    expect(await codeOf(both())).toBe('PROVIDER.UNAVAILABLE');
    expect([asked(TOKEN).length, asked(PHONE_NUMBER).length]).toEqual([2, 2]);
  });
});

describe('what WeChat refuses', () => {
  it('is a code that was used, is too old, or never was', async () => {
    const code = wechat.login(USER);
    await provider().prove({ code }, NOW);
    const old = wechat.login(USER);
    wechat.setTime(NOW + 5 * MINUTE);
    expect([
      await codeOf({ code }),
      await codeOf({ code: old }),
      await codeOf({ code: 'none' }),
      await codeOf({ code: '' }),
    ]).toEqual(Array(4).fill('PROVIDER.CODE_INVALID'));
  });

  it('is a phone code that was used, is too old, or is of another app', async () => {
    const phoneProof = wechat.givePhone(PHONE);
    await provider().prove({ code: wechat.login(USER), phoneProof }, NOW);
    expect(await codeOf({ code: wechat.login(USER), phoneProof })).toBe('PROVIDER.CODE_INVALID');
    const foreign = wechat.givePhone({ ...PHONE, appid: 'wxother' });
    expect(await codeOf({ code: wechat.login(USER), phoneProof: foreign })).toBe('PROVIDER.UNAVAILABLE');
  });

  it('is a login of which another made use at the same time', async () => {
    const code = wechat.login(USER);
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf({ code })));
    expect(outcomes.sort()).toEqual(['PROVIDER.CODE_INVALID', 'PROVIDER.CODE_INVALID', undefined]);
  });

  it('is somebody whom it blocks', async () => {
    expect(await codeOf({ code: wechat.login({ ...USER, isBlocked: true }) })).toBe('PROVIDER.BLOCKED');
  });

  it('is more than a hundred logins of one in a minute, which may try again', async () => {
    for (let count = 0; count < 100; count += 1) await provider().prove({ code: wechat.login(USER) }, NOW);
    const failure = await failureOf({ code: wechat.login(USER) });
    expect([failure.code, failure.retryAfterMs]).toEqual(['PROVIDER.BUSY', 10 * SECOND]);
    wechat.setTime(NOW + MINUTE);
    expect(await codeOf({ code: wechat.login(USER) })).toBeUndefined();
  });

  it.each([{ appId: 'wxother' }, { secret: 'wrong' }])('is an app that it does not know: %j', async (changes) => {
    expect(await codeOf({ code: wechat.login(USER) }, changes)).toBe('PROVIDER.UNAVAILABLE');
    expect(await codeOf({ code: wechat.login(USER), phoneProof: wechat.givePhone(PHONE) }, changes)).toBe(
      'PROVIDER.UNAVAILABLE',
    );
  });
});

describe.each([`${SESSION}`, `${TOKEN}`, `${PHONE_NUMBER}`])('when %s goes wrong', (path) => {
  it.each(FAULTS)('%s, it says so and nothing else', async (fault) => {
    wechat.fail(path, fault);
    const credential = { code: wechat.login(USER), phoneProof: wechat.givePhone(PHONE) };
    const failure = await failureOf(credential, fault === 'slow' ? { timeoutMs: 50 } : {});
    expect([failure.code, failure.cause.name]).toEqual([
      fault === 'status-429' ? 'PROVIDER.BUSY' : 'PROVIDER.UNAVAILABLE',
      `OutboundFault:${TOLD[fault]}`,
    ]);
  });
});

describe('what is left of a failure', () => {
  it('holds no secret, code, key, token, id or phone', async () => {
    const failures: unknown[] = [];
    for (const path of [SESSION, TOKEN, PHONE_NUMBER]) {
      for (const fault of FAULTS.filter((each) => each !== 'slow')) {
        wechat.fail(`${path}`, fault);
        failures.push(await failureOf({ code: wechat.login(USER), phoneProof: wechat.givePhone(PHONE) }));
        wechat.fail(`${path}`, undefined);
      }
    }
    const blocked = wechat.login({ ...USER, isBlocked: true });
    failures.push(await failureOf({ code: blocked }), await failureOf({ code: 'login-0-0123456789' }));
    failures.push(await failureOf({ code: wechat.login(USER) }, { origin: 'http://127.0.0.1:1' }));
    failures.push(await failureOf({ code: wechat.login(USER) }, { secret: 'wrong-0123456789' }));
    expect(failures).not.toContain(undefined);
    const traces = failures.map(tracesOf).join('\n');
    for (const secret of ['0123456789', SESSION_KEY, 'of-wang', PHONE.purePhoneNumber])
      expect(traces).not.toContain(secret);
  });
});
