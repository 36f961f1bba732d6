import { contract, ROUTE_NAMES } from '@health-code/shared/api/contract';
import { describe, expect, it } from 'vitest';
import { applicant, owner } from '../testing/samples.ts';
import { createTestApi, type TestAnswer } from '../testing/test-api.ts';
import { testEvent } from '../testing/test-event.ts';
import { createWorld } from '../testing/world.ts';
import { createFunction } from './create-function.ts';

const problem = (answer: TestAnswer) => [answer.status, answer.body.code, answer.headers['allow']];
const PERSON = `/v1/people/${'0'.repeat(26)}`;

describe('a method that a path does not take', () => {
  it.each([
    ['PATCH', '/v1/health', 'GET, HEAD'],
    ['DELETE', `${PERSON}/code`, 'GET, HEAD'],
    ['GET', '/v1/gates/verify', 'POST'],
    ['HEAD', '/v1/gates/verify', 'POST'],
    ['PUT', '/v1/people', 'GET, HEAD, POST'],
    ['POST', '/v1/gate-policy', 'GET, HEAD, PUT'],
    ['GET', '/v1/risk-areas/41', 'PUT'],
    ['OPTIONS', '/v1/health', 'GET, HEAD'],
    ['TRACE', '/v1/health', 'GET, HEAD'],
    ['PROPFIND', '/v1/health', 'GET, HEAD'],
  ])('%s %s is refused with those that it takes', async (method, path, allow) => {
    const api = createTestApi();
    const answer = await api.call(method, path);
    expect([answer.status, answer.headers['allow']]).toEqual([405, allow]);
    if (method !== 'HEAD') expect(answer.body.code).toBe('ROUTE.METHOD_NOT_ALLOWED');
    expect(JSON.parse(api.logLines.at(-1) as string).route).toBe('none');
  });

  it.each(ROUTE_NAMES)('is refused at the path of %s', async (name) => {
    const path = contract[name].path.replace(/\{\w+\}/g, 'x');
    const answer = await createTestApi().call('DELETE', path);
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']?.split(', ')).toContain(contract[name].method);
  });

  it.each(['/nowhere', '/v1', '/v1/gates/nothing', '/v1/health/', '/v1/people/', '/', '/v1/openapixjson'])(
    'is no matter at %s, which is no path',
    async (path) => {
      for (const method of ['GET', 'DELETE'])
        expect(problem(await createTestApi().call(method, path))).toEqual([404, 'ROUTE.NOT_FOUND', undefined]);
    },
  );

  it('is known of paths that another function serves', async () => {
    const answer = await createFunction([], createWorld().deps, [contract.listPeople, contract.applyForCode])(
      testEvent('DELETE', '/v1/people', {}),
    );
    expect([answer.statusCode, answer.headers?.['allow']]).toEqual([405, 'GET, HEAD, POST']);
  });
});

describe('HEAD', () => {
  it.each(['/v1/health', '/v1/divisions?parent=41', '/v1/keys', '/p/7K3M9QRT2WXA', '/v1/divisions?parent=99'])(
    'of %s has the status and the headers of GET, and no body',
    async (target) => {
      const api = createTestApi();
      const [get, head] = [await api.call('GET', target), await api.call('HEAD', target)];
      expect([head.status, head.headers]).toEqual([get.status, get.headers]);
      expect(head.body).toBe('');
    },
  );

  it('asks who is calling as GET does, and sends no bytes of a picture', async () => {
    const api = createTestApi();
    const { token } = await applicant(api);
    expect((await api.call('HEAD', '/v1/people')).status).toBe(401);
    expect((await api.call('HEAD', '/v1/people', { token })).status).toBe(200);
    expect(JSON.parse(api.logLines.at(-1) as string).route).toBe('HEAD /v1/people');
    const place = await owner(api);
    const poster = await api.call('HEAD', `/v1/places/${place.placeId}/poster?format=svg`, { token: place.token });
    expect([poster.status, poster.body]).toEqual([200, '']);
  });
});

describe('the media type of a body', () => {
  const send = (contentType?: string) =>
    createTestApi().call('POST', '/v1/sessions/otp', {
      rawBody: '{"phone":"13800138000"}',
      headers: { 'content-type': contentType ?? '' },
    });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
    'may be %s',
    async (type) => {
      expect((await send(type)).status).toBe(202);
    },
  );

  it.each(['', 'text/plain', 'application/merge-patch+json', 'application/jsonp', 'multipart/form-data; boundary=x'])(
    'may not be "%s"',
    async (type) => {
      expect((await send(type)).body).toMatchObject({ status: 415, code: 'REQUEST.UNSUPPORTED_MEDIA_TYPE' });
    },
  );
});
