import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentDigest, matchesDigest } from './content-digest.ts';

const BODY = Buffer.from('{"rows":[{}]}');
const digest = (name: string, hash: string, body: Uint8Array = BODY) =>
  `${name}=:${createHash(hash).update(body).digest('base64')}:`;
const SHA_256 = digest('sha-256', 'sha256');
const SHA_512 = digest('sha-512', 'sha512');
const WRONG_512 = digest('sha-512', 'sha512', Buffer.from('{}'));

describe('the digest of a body', () => {
  it.each<[string, string | undefined, boolean | undefined]>([
    ['of the kind that we make', contentDigest(BODY.toString()), true],
    ['of the longer kind', SHA_512, true],
    ['of both kinds', `${SHA_256}, ${SHA_512}`, true],
    ['of both kinds, joined without a space', `${SHA_512},${SHA_256}`, true],
    ['with parameters', `${SHA_256};note="x"`, true],
    ['beside one of an unknown kind', `md5=:AAAA:, ${SHA_256}`, true],
    ['right and wrong', `${SHA_256}, ${WRONG_512}`, false],
    ['wrong and right, where the last of a kind counts', `${WRONG_512}, ${SHA_512}`, true],
    ['of another body', WRONG_512, false],
    ['as a text', `sha-256="${SHA_256.slice(9, -1)}"`, false],
    ['too short', 'sha-256=:AAAA:', false],
    ['of none that is known', 'md5=:AAAA:', undefined],
    ['in capitals', SHA_256.replace('sha', 'SHA'), undefined],
    ['broken off', SHA_256.slice(0, -1), undefined],
    ['empty', '', undefined],
    ['missing', undefined, undefined],
  ])('%s', (_name, header, expected) => {
    expect(matchesDigest(header, BODY)).toBe(expected);
  });
});
