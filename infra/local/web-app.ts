import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY } from '../web-headers.ts';

type StaticHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Files with a hash in their name never change; the page itself is asked for each time. */
function setHeaders(response: ServerResponse, path: string): void {
  const hashed = /\.[0-9a-f]{8,}\.(js|css|wasm|mp3|svg|png)$/.test(path);
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('permissions-policy', PERMISSIONS_POLICY);
}

/** Serves the built web app from a folder, or undefined when it is not built. */
export function openWebApp(dir: string): StaticHandler | undefined {
  return existsSync(dir) ? sirv(dir, { etag: true, setHeaders }) : undefined;
}
