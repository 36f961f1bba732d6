import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpAnswer, HttpEvent, HttpFunction } from '@health-code/functions/http/http-types';

/** API Gateway refuses payloads over 10 MB; what lies between that and a route's own limit is the pipeline's to refuse. */
const MAX_PAYLOAD_BYTES = 10 * 1024 * 1024;

/** Serves one request by a Lambda function: node:http → API Gateway HTTP API event, format 2.0 → node:http. */
export async function serveByFunction(
  handle: HttpFunction,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await exchange(handle, request, response);
  } catch {
    // The function answers every failure itself, so what is left is a caller who hung up: nobody waits for words.
    response.destroy();
  }
}

async function exchange(handle: HttpFunction, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  const event = toEvent(request, body);
  if (event === undefined) {
    response.writeHead(400).end();
    return;
  }
  writeAnswer(response, await handle(event));
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_PAYLOAD_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined when the path is not valid percent-encoding, which API Gateway refuses too. */
function toEvent(request: IncomingMessage, body: string): HttpEvent | undefined {
  const [rawTarget, rawQueryString = ''] = splitOnce(request.url ?? '/', '?');
  const path = decodePath(rawTarget);
  if (path === undefined) return undefined;
  const method = request.method ?? 'GET';
  const now = Date.now();
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString,
    headers: joinHeaders(request),
    queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: request.headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...(body === '' ? {} : { body }),
    isBase64Encoded: false,
  };
}

function splitOnce(text: string, separator: string): [string, string?] {
  const index = text.indexOf(separator);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** API Gateway joins repeated headers with commas. */
function joinHeaders(request: IncomingMessage): Record<string, string> {
  const rows = Object.entries(request.headersDistinct).map(([name, values]) => [name, (values ?? []).join(',')]);
  return Object.fromEntries(rows);
}

function writeAnswer(response: ServerResponse, answer: HttpAnswer): void {
  const headers = Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)] as const);
  response.writeHead(answer.statusCode ?? 200, Object.fromEntries(headers));
  response.end(Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8'));
}
