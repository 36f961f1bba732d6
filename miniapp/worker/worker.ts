import { partOf } from './partial.ts';
import { findFile, forgetFormer, type Release, storeRelease } from './release.ts';
import { type OwnAnswer, ownAnswer } from './routes.ts';

/** Put here by the build. */
declare const RELEASE: Release;
declare const self: ServiceWorkerGlobalScope;

// A release is complete before it takes over, and it takes over at once: an open page finds the files of its own in the
// cache of the former release, and the next page that is opened is of the new one.
self.addEventListener('install', (event) => {
  event.waitUntil(storeRelease(RELEASE).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isNavigation = request.mode === 'navigate';
  const answer = ownAnswer({ method: request.method, url: request.url, isNavigation }, self.location.origin);
  if (answer === undefined) return;
  event.respondWith(respond(answer, request));
  if (isNavigation) event.waitUntil(tidy());
});

async function respond(answer: OwnAnswer, request: Request): Promise<Response> {
  if (answer.kind === 'redirect') return Response.redirect(answer.to, 302);
  const stored = await findFile(RELEASE, answer.kind === 'shell' ? '/index.html' : answer.path);
  if (stored === undefined) return fetch(request);
  const range = request.headers.get('range');
  return range === null ? stored : partOf(stored, range);
}

/** Nobody needs former releases when the page that is being opened is the only one, and no newer one is on its way. */
async function tidy(): Promise<void> {
  const { installing, waiting } = self.registration;
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length === 0 && installing === null && waiting === null) await forgetFormer(RELEASE);
}
