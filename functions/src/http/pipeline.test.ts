import { contract } from '@health-code/shared/api/contract';
import { CONSENT_PURPOSES } from '@health-code/shared/privacy/consents';
import { describe, expect, it } from 'vitest';
import { applicant, CLEAN, samplePerson } from '../testing/samples.ts';
import { createTestApi } from '../testing/test-api.ts';
import { testEvent } from '../testing/test-event.ts';
import { createFunction } from './create-function.ts';
import { planOf, type ServedRoute } from './served-route.ts';

const problem = (answer: { status: number; body: { code: string } }) => [answer.status, answer.body.code];

describe('the pipeline', () => {
  it('gives every answer a request id, no caching and headers that keep a browser from misusing it', async () => {
    const api = createTestApi();
    for (const answer of [await api.call('GET', '/v1/health'), await api.call('GET', '/nowhere')]) {
      expect(answer.headers).toMatchObject({
        'x-request-id': '00000000-0000-4000-8000-000000000000',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'strict-transport-security': expect.any(String),
      });
      expect(answer.headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('tells a path that is none from a method that is none', async () => {
    const api = createTestApi();
    expect(problem(await api.call('GET', '/v1/nowhere'))).toEqual([404, 'ROUTE.NOT_FOUND']);
    expect(problem(await api.call('DELETE', '/v1/people'))).toEqual([405, 'ROUTE.METHOD_NOT_ALLOWED']);
  });

  it('refuses a body that is too large before it reads it', async () => {
    const api = createTestApi();
    const rawBody = `{"phone":"${'1'.repeat(2_000_000)}"}`;
    expect(problem(await api.call('POST', '/v1/sessions/otp', { rawBody }))).toEqual([413, 'REQUEST.TOO_LARGE']);
  });

  it.each([
    ['broken JSON', '{"name":', {}],
    ['a form', 'name=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a wrong body', '{}', {}],
  ])('asks who calls before it looks at %s', async (_name, rawBody, headers) => {
    const answer = await createTestApi().call('POST', '/v1/people', { rawBody, headers });
    expect(problem(answer)).toEqual([401, 'AUTH.REQUIRED']);
  });

  it('answers an address without a session so many times a minute, and those with one as ever', async () => {
    const api = createTestApi({ settings: { ANONYMOUS_PER_MINUTE: '5' } });
    const token = await api.signIn('13800138000');
    const ask = () => api.call('GET', '/v1/gate-policy');
    for (let time = 0; time < 3; time += 1) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect([...problem(refused), refused.headers['retry-after']]).toEqual([429, 'REQUEST.TOO_MANY', '60']);
    expect((await api.call('GET', '/v1/people', { token })).status).toBe(200);
    api.advance(60_000);
    expect((await ask()).status).toBe(200);
  });

  it('takes the largest body that it allows, and not a byte more', async () => {
    const api = createTestApi();
    const padded = (bytes: number) => `{"phone":"13800138000"${' '.repeat(bytes - 23)}}`;
    expect((await api.call('POST', '/v1/sessions/otp', { rawBody: padded(16_384) })).status).toBe(202);
    expect(problem(await api.call('POST', '/v1/sessions/otp', { rawBody: padded(16_385) }))).toEqual([
      413,
      'REQUEST.TOO_LARGE',
    ]);
  });

  it.each([
    ['broken JSON', '{"phone":', {}, [400, 'REQUEST.MALFORMED']],
    ['an empty body', '', {}, [400, 'REQUEST.MALFORMED']],
    [
      'a form',
      'phone=1',
      { 'content-type': 'application/x-www-form-urlencoded' },
      [415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE'],
    ],
    ['null', 'null', {}, [400, 'REQUEST.INVALID']],
    ['a list', '[]', {}, [400, 'REQUEST.INVALID']],
    ['a prototype', '{"__proto__":{"phone":"13800138000"}}', {}, undefined],
  ])('answers %s with a 4xx', async (_name, rawBody, headers, expected) => {
    const answer = await createTestApi().call('POST', '/v1/sessions/otp', { rawBody, headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    if (expected !== undefined) expect(problem(answer)).toEqual(expected);
  });

  it('turns an unknown failure into one fixed answer, and its log line tells where and not what', async () => {
    const api = createTestApi();
    const { token } = await applicant(api);
    const secret = 'the name is 王小明';
    Object.assign(api.deps.stores.people, { find: () => Promise.reject(new TypeError(secret)) });
    const answer = await api.call('POST', '/v1/people', { token, body: samplePerson() });
    expect(answer.body).toEqual({
      type: 'urn:health-code:problem:INTERNAL',
      title: 'Internal error',
      status: 500,
      code: 'INTERNAL',
      requestId: '00000000-0000-4000-8000-000000000000',
      errors: [],
    });
    const line = JSON.parse(api.logLines.at(-1) as string);
    expect(line).toMatchObject({ level: 'error', code: 'INTERNAL', errorName: 'TypeError', status: 500 });
    expect(line.frames.join()).toContain('pipeline.test.ts');
    expect(api.logLines.join()).not.toContain(secret);
  });

  it('logs nothing personal in a whole story', async () => {
    const api = createTestApi();
    const { token, personId } = await applicant(api);
    await api.call('POST', `/v1/people/${personId}/declarations`, { token, body: { ...CLEAN, symptoms: ['boredom'] } });
    await api.call('GET', `/v1/people/${personId}/code`, { token });
    const log = api.logLines.join('\n');
    expect(api.logLines.map((line) => JSON.parse(line).route)).toEqual([
      'POST /v1/sessions/otp',
      'POST /v1/sessions',
      ...CONSENT_PURPOSES.map(() => 'PUT /v1/account/consents/{purpose}'),
      'POST /v1/people',
      'POST /v1/people/{personId}/declarations',
      'GET /v1/people/{personId}/code',
    ]);
    for (const secret of [
      '王',
      '110105',
      '13800138000',
      token,
      personId,
      api.otpFor('13800138000'),
      '192.0.2.1',
      'boredom',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('a handler that asks for no right', () => {
  it('answers nobody: what it found stays inside', async () => {
    const { deps, logLines } = createTestApi();
    const entry = contract.listAccesses;
    const careless: ServedRoute = {
      plan: planOf(entry),
      load: async () => ({
        entry,
        factory: () => async () => ({ status: 200, body: { accesses: ['secret'] } }) as never,
      }),
    };
    const answer = createFunction([careless], deps);
    const { token } = await deps.accessTokens.issue({ accountId: 'a', sessionId: 's' }, deps.now());
    const { statusCode, body } = await answer(testEvent('GET', `/v1/people/${'0'.repeat(26)}/accesses`, { token }));
    expect([statusCode, JSON.parse(body as string).code]).toEqual([500, 'INTERNAL']);
    expect(body).not.toContain('secret');
    expect(JSON.parse(logLines.at(-1) as string)).toMatchObject({ level: 'error', status: 500 });
  });
});
