import { errors, jwtVerify, SignJWT } from 'jose';
import { DomainError } from '../domain-error.ts';
import type { KeyRing } from './key-ring.ts';

const ISSUER = 'health-code';
const AUDIENCE = 'health-code-api';
const ALGORITHM = 'HS256';

/** Session tokens: a JWT signed with a key of its own, holding the account and an end, and nothing personal. */
export interface SessionTokens {
  issue(accountId: string, now: number): Promise<{ token: string; expiresAt: number }>;
  /** The account. Throws AUTH.EXPIRED or AUTH.INVALID. */
  verify(token: string, now: number): Promise<string>;
}

export function createSessionTokens(keys: KeyRing, ttlSeconds: number): SessionTokens {
  return {
    issue: async (accountId, now) => {
      const issued = Math.floor(now / 1000);
      const token = await new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(accountId)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(issued)
        .setExpirationTime(issued + ttlSeconds)
        .sign(keys.session);
      return { token, expiresAt: (issued + ttlSeconds) * 1000 };
    },
    verify: async (token, now) => {
      const options = { issuer: ISSUER, audience: AUDIENCE, algorithms: [ALGORITHM], currentDate: new Date(now) };
      const { payload } = await jwtVerify(token, keys.session, options).catch(rejectToken);
      if (payload.sub === undefined) throw new DomainError('AUTH.INVALID');
      return payload.sub;
    },
  };
}

function rejectToken(error: unknown): never {
  throw new DomainError(error instanceof errors.JWTExpired ? 'AUTH.EXPIRED' : 'AUTH.INVALID', { cause: error });
}
