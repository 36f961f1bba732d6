import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TableGrant } from '../audience-grants.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { type RequestedRight, requestedRight } from './requested-right.ts';

export interface GuardedDatabase {
  readonly endpoint: string;
  /** Calls that the grants do not allow. */
  readonly refused: readonly RequestedRight[];
  /** Grants and actions that some call needed, as `grant index:action`. */
  readonly used: ReadonlySet<string>;
  readonly gathering: Gathering;
  close(): void;
}

/** Stands before a database and does what IAM would do: lets through what a grant allows, and refuses the rest. */
export async function guardDatabase(endpoint: string, grants: readonly TableGrant[]): Promise<GuardedDatabase> {
  const refused: RequestedRight[] = [];
  const used = new Set<string>();
  const gathering = createGathering();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const right = requestedRight(String(request.headers['x-amz-target']), body);
    const grant = grants.findIndex((entry) => allows(entry, right));
    if (grant === -1) {
      refused.push(right);
      refuse(response);
    } else {
      used.add(`${grant}:${right.action}`);
      await gathering.join(right);
      forward(endpoint, request, body, response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, refused, used, gathering, close: () => server.closeAllConnections() };
}

/** One statement must cover all of a call, as in IAM. */
export function allows(grant: TableGrant, right: RequestedRight): boolean {
  return (
    grant.table === right.table &&
    grant.index === right.index &&
    grant.actions.some((action) => action === right.action) &&
    right.partitions.length > 0 &&
    right.partitions.every((partition) => grant.partitions.some((pattern) => matches(pattern, partition)))
  );
}

/** IAM's StringLike: `*` stands for any text. */
function matches(pattern: string, partition: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(partition);
}

function refuse(response: ServerResponse): void {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException' }));
}

function forward(endpoint: string, { headers }: IncomingMessage, body: string, response: ServerResponse): void {
  const onward = httpRequest(endpoint, { method: 'POST', headers: { ...headers, host: new URL(endpoint).host } });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  onward.end(body);
}
