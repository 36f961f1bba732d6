import { ID_LENGTH } from '@health-code/shared/text/crockford';
import type { KeyRing } from './key-ring.ts';
import { mac, sameDigest } from './keyed-ids.ts';

/** Which token of which session: generation 0 is what a sign-in gives, and each use of one makes the next. */
export interface RefreshClaim {
  readonly sessionId: string;
  readonly generation: number;
}

/**
 * Refresh tokens: opaque to whoever holds one. They follow from session and generation by a key of their own, so the same
 * question gets the same token again and none is stored, not even as a hash.
 */
export interface RefreshTokens {
  issue(claim: RefreshClaim): string;
  /** Undefined for anything that was not issued. Never throws. */
  read(token: string): RefreshClaim | undefined;
}

const TOKEN = new RegExp(`^([0-9A-Z]{${ID_LENGTH}})\\.(0|[1-9]\\d{0,8})\\.([\\w-]{43})$`);

export function createRefreshTokens(keys: KeyRing): RefreshTokens {
  const sign = ({ sessionId, generation }: RefreshClaim, key = keys.refresh.current) =>
    mac(key, [sessionId, String(generation)]).toString('base64url');
  const isSigned = (claim: RefreshClaim, signature: string) =>
    [...keys.refresh.byVersion.values()].some((key) => sameDigest(signature, sign(claim, key)));
  return {
    issue: (claim) => `${claim.sessionId}.${claim.generation}.${sign(claim)}`,
    read: (token) => {
      const [, sessionId, generation, signature] = TOKEN.exec(token) ?? [];
      if (sessionId === undefined || signature === undefined) return undefined;
      const claim = { sessionId, generation: Number(generation) };
      return isSigned(claim, signature) ? claim : undefined;
    },
  };
}
