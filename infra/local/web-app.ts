import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { CONSOLE_CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY } from '../web-headers.ts';
import { acceptedEncodings } from './accepted-encodings.ts';

type StaticHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Files with a hash in their name never change; the page itself is asked for each time. */
function setHeaders(response: ServerResponse, path: string): void {
  const hashed = /\.([0-9a-f]{8,}|[0-9A-Z]{8})\.(js|css|wasm|mp3|svg|png)$/.test(path);
  const policy = /^\/console(\/|$)/.test(path) ? CONSOLE_CONTENT_SECURITY_POLICY : CONTENT_SECURITY_POLICY;
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('permissions-policy', PERMISSIONS_POLICY);
}

/**
 * Serves the built web app from a folder, or undefined when it is not built. Of the versions that the build has put side
 * by side it sends the smallest that the browser takes. Answers of the API are not compressed, here as on AWS: they hold
 * secrets beside what a caller may have chosen, and lengths would tell of them (BREACH); most are below a kilobyte or two.
 */
export function openWebApp(dir: string): StaticHandler | undefined {
  if (!existsSync(dir)) return undefined;
  const serve = sirv(dir, { etag: true, brotli: true, gzip: true, setHeaders });
  return (request, response, next) => {
    request.headers['accept-encoding'] = acceptedEncodings(request.headers['accept-encoding']).join();
    // sirv itself says so only beside a file, and not with a 304.
    response.setHeader('vary', 'accept-encoding');
    serve(request, response, () => {
      response.removeHeader('vary');
      next();
    });
  };
}
