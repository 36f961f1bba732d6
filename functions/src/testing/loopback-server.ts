import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface LoopbackRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface LoopbackAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What goes wrong on the way, whatever the service would say. `slow` never ends. */
export const FAULTS = [
  'slow',
  'hung-up',
  'status-500',
  'status-429',
  'redirect',
  'truncated',
  'no-json',
  'empty',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What whoever asked says of each. */
export const TOLD: Readonly<Record<Fault, string>> = {
  slow: 'timeout',
  'hung-up': 'network',
  'status-500': 'status-500',
  'status-429': 'status-429',
  redirect: 'network',
  truncated: 'unreadable',
  'no-json': 'unreadable',
  empty: 'unreadable',
};

export interface LoopbackServer {
  readonly origin: string;
  /** Every request that arrived, in turn. */
  readonly received: readonly LoopbackRequest[];
  /** From now on all answers to a path go wrong, or are this one; undefined ends it. */
  fail(path: string, fault: Fault | LoopbackAnswer | undefined): void;
  close(): Promise<void>;
}

/** A service of somebody else on this computer, for as long as a suite runs. */
export async function startLoopbackServer(
  answer: (request: LoopbackRequest) => LoopbackAnswer | Promise<LoopbackAnswer>,
): Promise<LoopbackServer> {
  const received: LoopbackRequest[] = [];
  const faults = new Map<string, Fault | LoopbackAnswer | undefined>();
  const server = createServer(async (incoming, response) => {
    const { method = '', headers } = incoming;
    const request = {
      method,
      headers,
      url: new URL(`${incoming.url}`, 'http://localhost'),
      body: await text(incoming),
    };
    received.push(request);
    const given = await answer(request);
    send(response, spoilt(given, faults.get(request.url.pathname)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    fail: (path, fault) => void faults.set(path, fault),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Spoilt = LoopbackAnswer | 'slow' | 'hung-up';

function spoilt(given: LoopbackAnswer, fault: Fault | LoopbackAnswer | undefined): Spoilt {
  if (typeof fault === 'object') return fault;
  switch (fault) {
    case 'slow':
    case 'hung-up':
      return fault;
    case 'status-500':
    case 'status-429':
      return { ...given, status: Number(fault.slice('status-'.length)) };
    case 'redirect':
      return { status: 302, headers: { location: '/elsewhere' }, body: '' };
    case 'truncated':
      return { ...given, body: given.body.slice(0, -3) };
    case 'no-json':
      return { ...given, body: '<html>' };
    case 'empty':
      return { ...given, body: '' };
    case undefined:
      return given;
  }
}

function send(response: ServerResponse, answer: Spoilt): void {
  if (answer === 'hung-up') response.socket?.destroy();
  else if (answer !== 'slow') response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
}
