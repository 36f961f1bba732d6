import { AUDIENCES, type Audience } from '../route.ts';
import type { Json } from './json.ts';

/**
 * The faults that a body of the right shape can have, which no schema can tell: they depend on a clock, on a directory, on what
 * is stored, or on arithmetic. Each is the `code` of a field error, and each field that can have one says so.
 */
export const BEYOND_SCHEMA = {
  'check-digit': 'a digit is wrong: the number does not fit its check character',
  'spreadsheet-number': 'the number was rounded by a spreadsheet',
  'birth-date': 'the number has a date of birth that no calendar has, or one of somebody older than anybody',
  'birth-date-in-future': 'the number has a date of birth that lies ahead',
  'no-letter': 'a text without a letter and without a digit',
  'name-letter': 'a name without a letter',
  'name-character': 'a name with a character that names are not written with',
  'character-lost': 'a text with U+FFFD or half a character: one was lost on the way',
  'character-private': 'a text with a private-use character',
  'character-control': 'a text with a control character',
  'character-filler': 'a text with a filler, which shows nothing',
  'character-unknown': 'a text with a code point that is no character',
  unknown:
    'the directory lists no such division, the source brought no such fact, the place has no such thing, no account holds the person, or the list has no such page',
  'out-of-range': 'an instant too far from now',
  'in-future': 'an instant that lies ahead',
  'in-past': 'a day that is not to come',
  'before-start': 'an end that lies before its beginning',
  'before-arrival': 'a departure that lies before the arrival',
  'other-day': 'an instant on another day than the visit',
  outside: 'a division outside that of the list',
  repeated: 'an entry that stands twice in a list',
  lacking: 'a power that whoever gives it does not have',
  required: 'a consent that this person has to give themself',
  contradicted: 'a name, a document and a phone that do not belong together',
  'proof-needed': 'a person whose identity has to be proved first',
  'under-age': 'a person for whom a guardian consents',
  'own-account': 'a person who was seen for their own account',
  reused: 'an id under which something else is stored',
  'other-source': 'a fact that was brought for another division, or a card that another source brought',
  outdated: 'a revision that no longer stands, or a word before the last one',
  'not-granted': 'a kind or a division that the source was not granted',
} as const;

const DESCRIPTION = [
  'A health code that explains itself: people declare, get a colour with its reasons and its end, and check in at doors.',
  '',
  '**Problems** are RFC 9457 documents with stable codes, and every bad field is named by a JSON pointer. A path that is none is a 404 (`ROUTE.NOT_FOUND`), a method that a path does not take a 405 (`ROUTE.METHOD_NOT_ALLOWED`) with `Allow`. Whatever takes GET takes HEAD, with the same headers. A body that is not `application/json` is a 415. Every 429 of this service says in `Retry-After` how many seconds to wait.',
  '',
  '**Lists** that can grow come in pages: 100 rows, of a visitor log 1,000. `next` of an answer is the `cursor` of the next page, and null after the last; a page can be short, even empty, and not be the last. A cursor is sealed, and good for its list alone: another is a 400 that names `query/cursor`.',
  '**Sessions**: a sign-in gives an access token for minutes and a refresh token. Exchange the refresh token when `AUTH.EXPIRED` comes, or shortly before, and keep the one that comes with the answer: each is good once. For a minute the same one gets the same answer again; later it ends the session, because somebody else may have it. `AUTH.ENDED` asks for a new sign-in.',
  '',
  '**Text** is cleaned before it is judged: width, invisible characters, kinds of gaps and dashes do not matter, so that more is read than the schemas promise. Patterns are those that every engine for regular expressions reads alike. Lengths are characters of the clean text, as Unicode counts them.',
  '',
  '**Signatures** of data sources are HTTP message signatures (RFC 9421) by Ed25519. Any signer will do that keeps these rules:',
  '',
  '- Cover `"@method"`; `"@authority"`; `"@path"` as it is sent; `"@query"` where there is a query; and `"content-digest"` where there is a body. `"@request-target"` stands for path and query together, and `"@target-uri"` for all three.',
  '- Cover more if you like, in any order: other derived components of requests, and header fields that you send once and that no proxy changes. Components with parameters are not read.',
  '- Give `created` and `keyid`. `alg` may be `"ed25519"`, `expires` is kept, and `nonce`, `tag` and other parameters are signed and not judged.',
  '- A signature is good for one request, of whatever answer: a second one with it is a 401 with `SOURCE.REPLAYED` and changes nothing. Sign each request anew, each retry too, and give a random `nonce`: without one, two equal requests of the same second have the same signature.',
  '- The name of the service (`"@authority"`) is that of its public address, or that which the gateway itself was called by.',
  '- Of several signatures the first four of 64 bytes are looked at, and one that is right is enough; that one is used up. Where none is, the answer tells the fault of the first.',
  '- A 401 with `SOURCE.UNSIGNED` says in its `detail` what is missing, in `Accept-Signature` what to cover, and in `Want-Content-Digest` which digests are read, where it is the digest that is missing.',
  '',
  'The schemas are exact. A body that fits its schema can be refused with field errors of these codes and no others:',
  '',
  ...Object.entries(BEYOND_SCHEMA).map(([code, words]) => `- \`${code}\`: ${words}`),
].join('\n');

export const INFO: Json = {
  title: 'Health Code',
  description: DESCRIPTION,
  contact: { name: 'The operator of this service' },
};

export const SERVERS: readonly Json[] = [{ url: '/', description: 'The origin that this document comes from' }];

const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  public: 'What everybody may read.',
  citizen: 'What people do with their codes, and those of their families.',
  privacy: 'What people ask of what is held about them.',
  owner: 'What owners and managers do with their places.',
  gate: 'What staff do at doors.',
  authority: 'What authorities and other data sources bring.',
  office: 'What officials do, each with a second factor and powers that end.',
};

export const TAGS: readonly Json[] = AUDIENCES.map((name) => ({ name, description: AUDIENCE_WORDS[name] }));

const header = (name: string, description: string): Json => ({ type: 'apiKey', in: 'header', name, description });

export const SECURITY_SCHEMES: Json = {
  account: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The token of `POST /v1/sessions`. It holds for a week.',
  },
  operator: {
    type: 'http',
    scheme: 'bearer',
    description:
      'The token of an official, of `POST /v1/account/offices/{officeId}/{operatorId}/session`. It ends after 30 minutes without a request, and after ten hours.',
  },
  signature: header(
    'Signature',
    'The signature (RFC 9421): `sig=:…:`, Ed25519 over the signature base of `Signature-Input`, 64 bytes as base64, under any label. It is good for one request, five minutes on either side of `created`, and not after `expires`.',
  ),
  signatureInput: header(
    'Signature-Input',
    'What is signed (RFC 9421), such as `sig=("@method" "@authority" "@path" "content-digest");created=1795233600;keyid="zhengzhou-lab";nonce="bXk4Mzc"`: components and parameters in any order, `created` and `expires` in seconds since 1970, `keyid` the id of the source. The description of this document has the rules.',
  ),
  contentDigest: header(
    'Content-Digest',
    'The digest of the body as it is sent (RFC 9530): `sha-256=:…:` or `sha-512=:…:`, base64. Of several, all that are of these kinds must be right. Where there is no body it may be left out.',
  ),
};
