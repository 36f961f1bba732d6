import { type KeyObject, randomBytes } from 'node:crypto';
import { ed25519Sign } from '../crypto/ed25519.ts';
import { contentDigest } from './content-digest.ts';
import { componentValue, type SignedRequest } from './signed-components.ts';

/** A request that is to be signed. */
export interface SignedParts {
  readonly method: string;
  /** Scheme and authority of the API as it is called. */
  readonly origin: string;
  /** With its query, where it has one. */
  readonly path: string;
  readonly body: string;
}

/** The bytes that are signed (RFC 9421, section 2.5). Components without a value are for the caller to refuse before. */
export function signatureBase(request: SignedRequest, components: readonly string[], params: string): string {
  const lines = components.map((component) => `${component}: ${componentValue(component, request) ?? ''}`);
  return [...lines, `"@signature-params": ${params}`].join('\n');
}

const NONCE_BYTES = 12;

/** The headers that sign a request at an instant. Each call signs anew: two equal requests of one second are two. */
export function signedHeaders(parts: SignedParts, keyId: string, key: KeyObject, now: number): Record<string, string> {
  const request = requestOf(parts);
  const names = ['@method', '@authority', '@path', ...(request.query === '' ? [] : ['@query']), 'content-digest'];
  const components = names.map((name) => `"${name}"`);
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  const params = `(${components.join(' ')});created=${Math.floor(now / 1000)};keyid="${keyId}";nonce="${nonce}"`;
  const base = Buffer.from(signatureBase(request, components, params));
  return {
    'content-digest': contentDigest(parts.body),
    'signature-input': `sig=${params}`,
    signature: `sig=:${ed25519Sign(key, base).toString('base64')}:`,
  };
}

function requestOf({ method, origin, path: target, body }: SignedParts): SignedRequest {
  const [path, ...query] = target.split('?') as [string, ...string[]];
  const headers = { 'content-digest': contentDigest(body) };
  return { method, path, query: query.join('?'), origin, headers, body: Buffer.from(body) };
}
