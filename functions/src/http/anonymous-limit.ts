import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { DomainError } from '../domain-error.ts';

/** Refuses an address that asks too often. Throws REQUEST.TOO_MANY. */
export type AnonymousLimit = (address: string, now: number) => void;

/** A flood from many addresses may not fill the memory either. */
const MAX_ADDRESSES = 10_000;

/**
 * What is asked without a session costs the caller nothing, so each process answers an address so many times a minute. It
 * is counted in memory alone: no request pays for it with a read or a write, and no address is stored.
 */
export function createAnonymousLimit(perMinute: number): AnonymousLimit {
  const counts = new Map<string, number>();
  let minute = 0;
  return (address, now) => {
    const current = Math.floor(now / MS_PER_MINUTE);
    if (current !== minute || counts.size >= MAX_ADDRESSES) counts.clear();
    minute = current;
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    if (count > perMinute)
      throw new DomainError('REQUEST.TOO_MANY', { retryAfterMs: MS_PER_MINUTE - (now % MS_PER_MINUTE) });
  };
}
