/** All files of one build of the web app. */
export interface Release {
  readonly version: string;
  /** What each path must hold, as `sha256-…`. */
  readonly files: Readonly<Record<string, string>>;
}

const PREFIX = 'health-code-';
const HASHED = /\.[0-9a-f]{8,}\.\w+$/;
const cacheName = ({ version }: Release) => PREFIX + version;

/**
 * Stores a release, one file after the other, so that what the open page asks for goes first. Rejects when a file is
 * missing or of another release: the worker of the release is then tried again later, and what was stored is kept for it.
 */
export async function storeRelease(release: Release): Promise<void> {
  const cache = await caches.open(cacheName(release));
  for (const [path, integrity] of Object.entries(release.files)) {
    if ((await cache.match(path)) !== undefined) continue;
    const known = HASHED.test(path) ? await caches.match(path) : undefined;
    await cache.put(path, known ?? (await fetchFile(path, integrity)));
  }
}

async function fetchFile(path: string, integrity: string): Promise<Response> {
  const cache = HASHED.test(path) ? 'default' : 'no-cache';
  const response = await fetch(path, { cache, integrity, redirect: 'error', priority: 'low' });
  if (!response.ok) throw new Error(`${path} is answered with ${response.status}`);
  return response;
}

/** A file of this release, or of a former one that an open page was loaded from. */
export async function findFile(release: Release, path: string): Promise<Response | undefined> {
  const current = await caches.open(cacheName(release));
  const options = { ignoreVary: true };
  return (await current.match(path, options)) ?? caches.match(path, options);
}

/** Deletes all releases but this one. */
export async function forgetFormer(release: Release): Promise<void> {
  const names = await caches.keys();
  const former = names.filter((name) => name.startsWith(PREFIX) && name !== cacheName(release));
  await Promise.all(former.map((name) => caches.delete(name)));
}
