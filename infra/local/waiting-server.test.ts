import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createWaitingServer } from './waiting-server.ts';

const { server, answerWith } = createWaitingServer();
afterEach(() => server.close());

it('answers what was asked before it could, bodies as well', async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const asked = fetch(origin, { method: 'POST', body: 'early' });
  await once(server, 'request');
  answerWith((request, response) => void request.pipe(response));
  expect(await (await asked).text()).toBe('early');
  expect(await (await fetch(origin, { method: 'POST', body: 'late' })).text()).toBe('late');
});
