import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Relay {
  readonly origin: string;
  close(): void;
}

/**
 * The same server under another port, without the header Referrer-Policy: under Lighthouse, Chromium 147 breaks off every
 * document that has it (net::ERR_ABORTED). Nothing that is measured depends on it.
 */
export async function startRelay(origin: string): Promise<Relay> {
  const server = createServer((asked, answer) => {
    const { method, headers } = asked;
    const onward = request(new URL(asked.url ?? '/', origin), { method, headers }, (given) => {
      const { 'referrer-policy': _left, ...kept } = given.headers;
      answer.writeHead(given.statusCode ?? 502, kept);
      given.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
