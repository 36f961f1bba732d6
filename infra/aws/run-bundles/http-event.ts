import type { HttpEvent } from '@health-code/functions/http/http-types';
import type { ClientRequest } from '@health-code/shared/api/client';

/** Where the functions are reached, as they know it. */
export const ORIGIN = 'https://code.example.org';

/** A client's request as API Gateway hands it to a function (payload format 2.0). */
export function httpEvent({ method, target, headers, body }: ClientRequest): HttpEvent {
  const url = new URL(target, ORIGIN);
  const path = decodeURIComponent(url.pathname);
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: url.search.slice(1),
    headers,
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: url.host,
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
      requestId: 'request',
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  };
}
