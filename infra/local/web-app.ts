import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

type StaticHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The page may use the camera and the location, run its own scripts and the scanner's WebAssembly, and nothing from elsewhere. */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Files with a hash in their name never change; the page itself is asked for each time. */
function setHeaders(response: ServerResponse, path: string): void {
  const hashed = /\.[0-9a-f]{8,}\.(js|css|wasm|mp3|svg|png)$/.test(path);
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('content-security-policy', PAGE_POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('permissions-policy', 'camera=(self), geolocation=(self), microphone=()');
}

/** Serves the built web app from a folder, or undefined when it is not built. */
export function openWebApp(dir: string): StaticHandler | undefined {
  return existsSync(dir) ? sirv(dir, { etag: true, setHeaders }) : undefined;
}
