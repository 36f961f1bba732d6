import { createHash, type KeyObject } from 'node:crypto';
import { ed25519Sign } from '../crypto/ed25519.ts';

/**
 * HTTP message signatures (RFC 9421) in the one profile that this API takes: Ed25519 over method, path and the digest of
 * the body (RFC 9530), with the time and the id of the key. Whoever signs otherwise is refused, so nothing is left to choose.
 */
export interface SignedParts {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** What a `Signature-Input` of the profile says. `params` is its text, which is signed as it came. */
export interface SignatureInput {
  readonly label: string;
  readonly params: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly keyId: string;
}

const COMPONENTS = '("@method" "@path" "content-digest")';
const INPUT =
  /^([a-z][a-z0-9_-]{0,19})=(\("@method" "@path" "content-digest"\);created=(\d{1,12});keyid="([a-z0-9-]{1,40})"(?:;alg="ed25519")?)$/;

/** Reads a `Signature-Input` header; undefined when it is not of the profile. */
export function readSignatureInput(header: string): SignatureInput | undefined {
  const match = INPUT.exec(header);
  if (match === null) return undefined;
  const [, label, params, created, keyId] = match as unknown as [string, string, string, string, string];
  return { label, params, createdAt: Number(created) * 1000, keyId };
}

/** Reads the bytes of a `Signature` header under a label; undefined when there are none. */
export function readSignature(header: string, label: string): Buffer | undefined {
  const match = /^([a-z][a-z0-9_-]{0,19})=:([A-Za-z0-9+/]{86}==):$/.exec(header);
  return match !== null && match[1] === label ? Buffer.from(match[2] as string, 'base64') : undefined;
}

export function contentDigest(body: string): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

/** The bytes that are signed (RFC 9421, section 2.5). */
export function signatureBase({ method, path, body }: SignedParts, params: string): Buffer {
  const lines = [
    `"@method": ${method}`,
    `"@path": ${path}`,
    `"content-digest": ${contentDigest(body)}`,
    `"@signature-params": ${params}`,
  ];
  return Buffer.from(lines.join('\n'));
}

/** The headers that sign a request at an instant. */
export function signedHeaders(parts: SignedParts, keyId: string, key: KeyObject, now: number): Record<string, string> {
  const params = `${COMPONENTS};created=${Math.floor(now / 1000)};keyid="${keyId}"`;
  return {
    'content-digest': contentDigest(parts.body),
    'signature-input': `sig=${params}`,
    signature: `sig=:${ed25519Sign(key, signatureBase(parts, params)).toString('base64')}:`,
  };
}
