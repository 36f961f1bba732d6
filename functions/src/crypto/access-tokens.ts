import { createHmac, type KeyObject } from 'node:crypto';
import { DomainError } from '../domain-error.ts';
import { lazily } from '../lazily.ts';
import { CLOCKS_APART_MS } from './clocks-apart.ts';
import type { KeyRing } from './key-ring.ts';
import { sameDigest } from './keyed-ids.ts';

const ISSUER = 'health-code';
const AUDIENCE = 'health-code-api';
const TOKEN = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;
/** The one header of each version of the key; a token with any other, of whatever algorithm, is none of ours. */
const headerOf = (version: number): string =>
  encode({ alg: 'HS256', ...(version === 1 ? {} : { kid: String(version) }) });

/** Whose token it is, and of which of their sessions. */
export interface AccessRights {
  readonly accountId: string;
  readonly sessionId: string;
}

/**
 * Access tokens: a JWT signed with a key of its own, holding account, session and an end, and nothing personal. To verify
 * one takes no read, so one that was issued before its session ended is good until its own end, minutes later.
 */
export interface AccessTokens {
  issue(rights: AccessRights, now: number): Promise<{ token: string; expiresAt: number }>;
  /** Throws AUTH.EXPIRED or AUTH.INVALID. */
  verify(token: string, now: number): Promise<AccessRights>;
}

interface Claims {
  readonly iss: string;
  readonly aud: string;
  /** The account. */
  readonly sub: string;
  /** The session. */
  readonly sid: string;
  /** Both in whole seconds since 1970 (RFC 7519, NumericDate). */
  readonly iat: number;
  readonly exp: number;
}

/**
 * The one kind of JWT (RFC 7519) that the service signs, and only that. A JWT library verifies through WebCrypto, which
 * takes six times as long on the most frequent request; what it can do beyond this, such as choosing an algorithm by the
 * token's word, is what a token must never get.
 */
export function createAccessTokens(keys: KeyRing, ttlSeconds: number): AccessTokens {
  const byHeader = lazily(
    () => new Map([...keys.session.byVersion].map(([version, key]) => [headerOf(version), key] as const)),
  );
  return {
    issue: async ({ accountId: sub, sessionId: sid }, now) => {
      const iat = Math.floor(now / 1000);
      const exp = iat + ttlSeconds;
      const { version, current } = keys.session;
      const signed = `${headerOf(version)}.${encode({ iss: ISSUER, aud: AUDIENCE, sub, sid, iat, exp } satisfies Claims)}`;
      return { token: `${signed}.${sign(current, signed)}`, expiresAt: exp * 1000 };
    },
    verify: async (token, now) => {
      const seconds = now / 1000;
      const claims = readClaims(signedPayload(byHeader(), token));
      if (claims === undefined || claims.iat > seconds + CLOCKS_APART_MS / 1000) throw new DomainError('AUTH.INVALID');
      if (claims.exp <= seconds) throw new DomainError('AUTH.EXPIRED');
      return { accountId: claims.sub, sessionId: claims.sid };
    },
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function sign(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** The payload, or undefined unless the token is of our form and signed by the key that it names. */
function signedPayload(byHeader: ReadonlyMap<string, KeyObject>, token: string): string | undefined {
  const [, header = '', payload, signature] = TOKEN.exec(token) ?? [];
  const key = byHeader.get(header);
  if (key === undefined || payload === undefined || signature === undefined) return undefined;
  return sameDigest(signature, sign(key, `${header}.${payload}`)) ? payload : undefined;
}

function readClaims(payload: string | undefined): Claims | undefined {
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return isClaims(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}

/** What the key signed is still checked: it may once sign tokens of another service, or of an older release. */
function isClaims(value: unknown): value is Claims {
  if (typeof value !== 'object' || value === null) return false;
  const { iss, aud, sub, sid, iat, exp } = value as Partial<Record<keyof Claims, unknown>>;
  const isWhole = Number.isSafeInteger(iat) && Number.isSafeInteger(exp);
  return iss === ISSUER && aud === AUDIENCE && isName(sub) && isName(sid) && isWhole;
}

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';
