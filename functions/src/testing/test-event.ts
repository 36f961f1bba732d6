import type { HttpEvent } from '../http/http-types.ts';

export interface TestRequest {
  readonly body?: unknown;
  /** A body as it stands, in place of `body`. */
  readonly rawBody?: string;
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** An API Gateway event, format 2.0, for a request. */
export function testEvent(method: string, target: string, request: TestRequest): HttpEvent {
  const [path, query = ''] = target.split('?') as [string, string?];
  const body = request.rawBody ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(request.token === undefined ? {} : { authorization: `Bearer ${request.token}` }),
      ...(request.key === undefined ? {} : { 'idempotency-key': request.key }),
      ...request.headers,
    },
    queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
    requestContext: {
      accountId: 'test',
      apiId: 'test',
      domainName: 'test',
      domainPrefix: 'test',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: '00000000-0000-4000-8000-000000000000',
      routeKey: '$default',
      stage: '$default',
      time: '21/Nov/2026:04:00:00 +0000',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  };
}
