import type { RouteName } from '../contract.ts';
import type { Json } from './json.ts';

const text = (description: string, example: string): Json => ({
  description,
  required: true,
  schema: { type: 'string' },
  example,
});

const some = (description: string, example: string): Json => ({ ...text(description, example), required: false });

/** Every header of an answer that a client may act on. The headers that only keep a browser from misusing an answer are left out. */
export const HEADERS: Readonly<Record<string, Json>> = {
  'X-Request-Id': text(
    'The id of the request, for a question to the operator.',
    '4f9c1c1e-8f0e-4c43-9d5b-0c8a1f6b2e7d',
  ),
  'Cache-Control': text('How long the answer may be kept; `no-store` unless the route says more.', 'no-store'),
  'Content-Disposition': text('The name under which to save the file.', 'attachment; filename="paper-code.pdf"'),
  Location: text('The page that explains the code and checks people in.', '/#/pages/check-in/index?code=7K3M9QRT2WXA'),
  'Retry-After': {
    description: 'How many seconds to wait before it is worth another try.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
    example: 60,
  },
  'Accept-Signature': some(
    'With `SOURCE.UNSIGNED`: what a signature of this request must cover (RFC 9421, section 5.1).',
    'sig=("@method" "@path" "content-digest");created;alg="ed25519"',
  ),
  'Want-Content-Digest': some(
    'With `SOURCE.UNSIGNED`, where it is the digest of the body that is missing: the ones that are read (RFC 9530).',
    'sha-256=10, sha-512=9',
  ),
  'WWW-Authenticate': text('The way to authenticate (RFC 9110).', 'Bearer'),
};

/** What the successes of a route carry besides what every answer does. */
export const SUCCESS_HEADERS: Readonly<Partial<Record<RouteName, readonly string[]>>> = {
  getPoster: ['Content-Disposition'],
  getPaperCard: ['Content-Disposition'],
  getPersonDocument: ['Content-Disposition'],
  openPosterLink: ['Location'],
};
