import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, Server } from 'node:http';

/** AWS Signature Version 4 names the key that signed. */
const SIGNED_WITH = /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\//;

/**
 * Stands before the embedded database, which asks nobody who they are: every program of this computer reaches its port, and
 * so does every web page that the browser shows, as the database lets all origins in. Only who knows the secret access key id of
 * this run gets through, and no page does, whatever it knows.
 */
export function guard(server: Server, accessKeyId: string): void {
  const [serve] = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (isFromPage(request) || !isSignedWith(accessKeyId, request)) response.writeHead(403).end();
    else serve?.(request, response);
  });
}

/** Browsers send Origin with everything but plain reads, and Sec-Fetch-Site with all; the SDK sends neither. */
function isFromPage({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
}

function isSignedWith(accessKeyId: string, { headers }: IncomingMessage): boolean {
  const given = Buffer.from(SIGNED_WITH.exec(headers.authorization ?? '')?.[1] ?? '');
  const expected = Buffer.from(accessKeyId);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
