import { createHash } from 'node:crypto';
import { bytesOf, readDictionary } from './structured-fields.ts';

/** The digests of RFC 9530 that are safe, by the names that `node:crypto` has for them. */
const ALGORITHMS = [
  ['sha-256', 'sha256'],
  ['sha-512', 'sha512'],
] as const;

/** A `Want-Content-Digest`: ten is the most wanted. */
export const WANTED_DIGEST = 'sha-256=10, sha-512=9';

export function contentDigest(body: string): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

/** Whether every digest of a `Content-Digest` that we know is that of the body; undefined when we know none of them. */
export function matchesDigest(header: string | undefined, body: Uint8Array): boolean | undefined {
  const digests = readDictionary(header);
  const known = ALGORITHMS.filter(([name]) => digests.has(name));
  if (known.length === 0) return undefined;
  return known.every(([name, hash]) => {
    const digest = bytesOf(digests.get(name));
    return digest !== undefined && createHash(hash).update(body).digest().equals(digest);
  });
}
