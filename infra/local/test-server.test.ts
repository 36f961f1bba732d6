import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { startTestServer } from './test-server.ts';

it('stops although a browser holds a connection on which it has asked for nothing', async () => {
  const server = await startTestServer();
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
  await once(socket, 'connect');
  const cut = once(socket, 'close');
  await server.close();
  await cut;
  expect(socket.destroyed).toBe(true);
}, 30_000);
