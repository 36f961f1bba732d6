import { describe, expect, it } from 'vitest';
import { startPlatforms } from '../../testing/platforms.ts';
import { createTestApi, TEST_START } from '../../testing/test-api.ts';

const phone = '13800138000';
const MINUTE = 60_000;
const post = (path: string) => `/v1/sessions${path}`;

async function requested() {
  const api = createTestApi();
  const { challenge } = (await api.call('POST', post('/otp'), { body: { phone } })).body;
  const credentials = { provider: 'sms', phone, challenge, otp: api.otpFor(phone) };
  const wrong = { ...credentials, otp: api.otpFor(phone) === '000000' ? '000001' : '000000' };
  return { api, credentials, wrong };
}
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const wait = ({ headers }: { headers: Record<string, string> }) => headers['retry-after'];

describe('asking for a one-time password', () => {
  it('answers with its times and never with the password', async () => {
    const api = createTestApi();
    const answer = await api.call('POST', post('/otp'), { body: { phone: '+86 138-0013-8000' } });
    expect(answer.status).toBe(202);
    const times = { expiresAt: '2026-11-21T04:05:00.000Z', resendAt: '2026-11-21T04:01:00.000Z' };
    expect(answer.body).toEqual({ challenge: 'random-1', ...times, canCall: false });
    expect(api.otpFor(phone)).toMatch(/^\d{6}$/);
  });

  it('is too soon within a minute, and fine after it', async () => {
    const { api } = await requested();
    expect(wait(await api.call('POST', post('/otp'), { body: { phone } }))).toBe('60');
    api.advance(MINUTE - 1);
    const late = await api.call('POST', post('/otp'), { body: { phone } });
    expect([...code(late), wait(late)]).toEqual([429, 'OTP.TOO_SOON', '1']);
    api.advance(1);
    expect((await api.call('POST', post('/otp'), { body: { phone } })).status).toBe(202);
  });

  it('ends at twenty a day for a phone, with the time to wait', async () => {
    const api = createTestApi();
    const ask = () => api.call('POST', post('/otp'), { body: { phone } });
    let answer = await ask();
    while (answer.status === 202) {
      api.advance(15 * MINUTE);
      answer = await ask();
    }
    expect(code(answer)).toEqual([429, 'OTP.TOO_MANY']);
    // It is 17:00 in Shanghai: the day has seven hours left.
    expect(wait(answer)).toBe(String(7 * 60 * 60));
  });

  it('does not tell a phone that is known from one that is not', async () => {
    const api = createTestApi();
    await api.signIn(phone);
    api.advance(MINUTE);
    const known = await api.call('POST', post('/otp'), { body: { phone } });
    const unknown = await api.call('POST', post('/otp'), { body: { phone: '13800138001' } });
    expect(Object.keys(known.body)).toEqual(Object.keys(unknown.body));
    expect([known.status, known.body.resendAt]).toEqual([unknown.status, unknown.body.resendAt]);
  });

  it('names a phone that is none', async () => {
    const answer = await createTestApi().call('POST', post('/otp'), { body: { phone: '12800138000' } });
    expect(answer.body).toEqual({
      type: 'urn:health-code:problem:REQUEST.INVALID',
      title: 'Invalid request',
      status: 400,
      code: 'REQUEST.INVALID',
      requestId: '00000000-0000-4000-8000-000000000000',
      errors: [
        {
          pointer: '/phone',
          code: 'format',
          detail: 'is neither a mainland mobile number nor one with + and the code of its country',
        },
      ],
    });
  });
});

const TOKENS = ['accountId', 'sessionId', 'accessToken', 'accessExpiresAt', 'refreshToken', 'serverTime'];

describe('signing in', () => {
  it('gives tokens of a session', async () => {
    const { api, credentials } = await requested();
    const answer = await api.call('POST', post(''), { body: credentials });
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.body)).toEqual(TOKENS);
    expect((await api.call('GET', '/v1/people', { token: answer.body.accessToken })).body).toEqual({
      people: [],
      notices: [],
    });
  });

  it('calls the device by a line of at most 40 characters', async () => {
    const { api, credentials } = await requested();
    const long = await api.call('POST', post(''), { body: { ...credentials, device: 'x'.repeat(41) } });
    expect(long.body.errors).toMatchObject([{ pointer: '/device', code: 'too-big' }]);
    const device = `  iPhone · 微信${'x'.repeat(29)}`;
    const { accessToken } = (await api.call('POST', post(''), { body: { ...credentials, device } })).body;
    const { sessions } = (await api.call('GET', post(''), { token: accessToken })).body;
    expect(sessions).toMatchObject([{ device: device.trim(), isThis: true }]);
  });

  it('uses a password once', async () => {
    const { api, credentials } = await requested();
    await api.call('POST', post(''), { body: credentials });
    expect(code(await api.call('POST', post(''), { body: credentials }))).toEqual([401, 'OTP.EXPIRED']);
  });

  it('lets the same request try again, because its answer may have been lost', async () => {
    const { api, credentials } = await requested();
    const request = { body: credentials, key: 'intention-1' };
    expect((await api.call('POST', post(''), request)).status).toBe(201);
    expect((await api.call('POST', post(''), request)).status).toBe(201);
    expect(code(await api.call('POST', post(''), { ...request, key: 'intention-2' }))).toEqual([401, 'OTP.EXPIRED']);
  });

  it('refuses a password from the instant of its end', async () => {
    const { api, credentials } = await requested();
    api.advance(5 * MINUTE);
    expect(code(await api.call('POST', post(''), { body: credentials }))).toEqual([401, 'OTP.EXPIRED']);
  });

  it('accepts it to the last millisecond', async () => {
    const { api, credentials } = await requested();
    api.advance(5 * MINUTE - 1);
    expect((await api.call('POST', post(''), { body: credentials })).status).toBe(201);
  });

  it('allows five tries, and then not even the right one', async () => {
    const { api, credentials, wrong } = await requested();
    for (let count = 0; count < 5; count += 1) {
      expect(code(await api.call('POST', post(''), { body: wrong }))).toEqual([401, 'OTP.WRONG']);
    }
    const answer = await api.call('POST', post(''), { body: credentials });
    expect([...code(answer), wait(answer)]).toEqual([429, 'OTP.EXHAUSTED', '60']);
    api.advance(2 * MINUTE);
    expect(wait(await api.call('POST', post(''), { body: credentials }))).toBe('0');
  });

  it('gives nothing to a phone that asked for nothing', async () => {
    const body = { provider: 'sms', phone, challenge: 'a-challenge', otp: '123456' };
    expect(code(await createTestApi().call('POST', post(''), { body }))).toEqual([401, 'OTP.EXPIRED']);
  });

  it('by a platform opens a session once for a code, and says which platforms are on', async () => {
    const platforms = await startPlatforms(TEST_START);
    const api = createTestApi({ settings: platforms.settings });
    const { body: listed } = await api.call('GET', '/v1/sign-in-providers');
    expect(listed).toEqual({ providers: ['sms', 'wechat', 'alipay'] });
    for (const body of [
      { provider: 'wechat', code: platforms.wechat.login({ openid: 'w' }), device: 'iPhone · 微信' },
      { provider: 'alipay', code: platforms.alipay.authorise({ open_id: 'a' }) },
    ]) {
      const answer = await api.call('POST', post(''), { body });
      expect(answer.status).toBe(201);
      const { logins } = (await api.call('GET', '/v1/account/logins', { token: answer.body.accessToken })).body;
      expect(logins).toMatchObject([{ provider: body.provider, label: '' }]);
      expect(code(await api.call('POST', post(''), { body }))).toEqual([401, 'PROVIDER.CODE_INVALID']);
    }
    await platforms.close();
  });

  it('by a platform that is off is refused, and so is a code that none gave out', async () => {
    const api = createTestApi();
    expect((await api.call('GET', '/v1/sign-in-providers')).body).toEqual({ providers: ['sms'] });
    const body = { provider: 'alipay', code: 'code' };
    expect(code(await api.call('POST', post(''), { body }))).toEqual([403, 'PROVIDER.OFF']);
    const token = await api.signIn(phone);
    expect(code(await api.call('POST', '/v1/account/logins', { token, body }))).toEqual([403, 'PROVIDER.OFF']);
    for (const wrong of ['', 'two words', '码', 'x'.repeat(257)]) {
      const answer = await api.call('POST', post(''), { body: { ...body, code: wrong } });
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/code']);
    }
  });

  it('names an unknown provider', async () => {
    const answer = await createTestApi().call('POST', post(''), { body: { provider: 'carrier-pigeon' } });
    expect(answer.body.errors).toMatchObject([{ pointer: '/provider' }]);
  });
});

describe('a session', () => {
  async function opened() {
    const { api, credentials } = await requested();
    const { body } = await api.call('POST', post(''), { body: credentials });
    return {
      api,
      tokens: body,
      refresh: (refreshToken: unknown) => api.call('POST', post('/refresh'), { body: { refreshToken } }),
    };
  }

  it('goes on by its refresh token', async () => {
    const { api, tokens, refresh } = await opened();
    const answer = await refresh(tokens.refreshToken);
    expect([answer.status, Object.keys(answer.body)]).toEqual([200, TOKENS]);
    expect((await api.call('GET', '/v1/people', { token: answer.body.accessToken })).status).toBe(200);
  });

  it.each([
    ['nothing', '', 400, 'REQUEST.INVALID'],
    ['a number', 1, 400, 'REQUEST.INVALID'],
    ['200 letters', 'x'.repeat(200), 401, 'AUTH.ENDED'],
    ['201 letters', 'x'.repeat(201), 400, 'REQUEST.INVALID'],
  ])('does not by %s', async (_name, token, status, problem) => {
    const { refresh } = await opened();
    expect(code(await refresh(token))).toEqual([status, problem]);
  });

  it('is ended by its own account, on this device and on all', async () => {
    const { api, tokens, refresh } = await opened();
    const token = tokens.accessToken;
    const [stranger, other] = [await api.signIn('13900139000'), tokens.sessionId];
    const end = (asking: string) => api.call('POST', post(`/${other}/end`), { token: asking });
    expect(code(await end(stranger))).toEqual([404, 'SESSION.NOT_FOUND']);
    expect((await end(token)).body).toEqual({ ended: true });
    expect(code(await refresh(tokens.refreshToken))).toEqual([401, 'AUTH.ENDED']);
    expect((await api.call('POST', post('/end-all'), { token, body: { keepsThis: false } })).body).toEqual({
      ended: 0,
    });
    const all = await api.call('POST', post('/end-all'), { token: stranger, body: { keepsThis: false } });
    expect(all.body).toEqual({ ended: 1 });
  });
});

describe('an access token', () => {
  it.each([
    ['none', undefined, 'AUTH.REQUIRED'],
    ['no token at all', 'x', 'AUTH.INVALID'],
    ['a token without a signature', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', 'AUTH.INVALID'],
  ])('%s is refused with %s', async (_name, token, expected) => {
    const answer = await createTestApi().call('GET', '/v1/people', token === undefined ? {} : { token });
    expect(code(answer)).toEqual([401, expected]);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('works to its end and says that it has expired after it', async () => {
    const api = createTestApi({ settings: { ACCESS_TTL_SECONDS: '60' } });
    const token = await api.signIn(phone);
    api.advance(59_000);
    expect((await api.call('GET', '/v1/people', { token })).status).toBe(200);
    api.advance(1_000);
    expect(code(await api.call('GET', '/v1/people', { token }))).toEqual([401, 'AUTH.EXPIRED']);
  });

  it('of another deployment is invalid', async () => {
    const token = await createTestApi().signIn(phone);
    const other = createTestApi();
    const forged = `${token.slice(0, -4)}${token.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
    expect(code(await other.call('GET', '/v1/people', { token: forged }))).toEqual([401, 'AUTH.INVALID']);
  });
});
