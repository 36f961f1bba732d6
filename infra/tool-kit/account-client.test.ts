import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountClient } from './account-client.ts';

const ENDED = { type: 'x', title: 'x', status: 401, code: 'AUTH.EXPIRED', requestId: '1', errors: [] };
const asked: string[] = [];
let server: Server;
let origin: string;

/** Takes the second access token and no other, and gives it for a refresh token. */
function answerTo({ url, headers }: IncomingMessage): [number, unknown] {
  asked.push(`${url} ${headers.authorization ?? ''}`.trim());
  if (url === '/v1/sessions/refresh') return [200, { accessToken: 'second', refreshToken: 'next' }];
  return headers.authorization === 'Bearer second' ? [200, { places: [] }] : [401, ENDED];
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, body] = answerTo(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it('goes on by its refresh token in a run that is longer than an access token is good', async () => {
  const call = accountClient(origin, { accessToken: 'first', refreshToken: 'refresh' });
  expect(await call('listPlaces', { query: {} })).toEqual({ places: [] });
  await call('listPlaces', { query: {} });
  expect(asked).toEqual([
    '/v1/places Bearer first',
    '/v1/sessions/refresh',
    '/v1/places Bearer second',
    '/v1/places Bearer second',
  ]);
});

it('ends with its access token where there is no other', async () => {
  await expect(accountClient(origin, { accessToken: 'first' })('listPlaces', { query: {} })).rejects.toThrow(
    'AUTH.EXPIRED',
  );
});
