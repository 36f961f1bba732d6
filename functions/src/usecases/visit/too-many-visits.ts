import { endOfDay } from '@health-code/shared/time/shanghai';
import { DomainError } from '../../domain-error.ts';
import { bucketPrefix, dayPrefix, endOfBucket } from '../../stores/visit/visit-id.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';

/** More doors than a courier sees on the longest day; whoever tells of more is a program. */
export const MAX_ON_DAY = 300;
/** One a minute: nobody walks through more doors than that, and a program is stopped before it has filled a day. */
export const MAX_IN_BUCKET = 10;

/**
 * Which of its day a visit is. Nobody counts: each carries its number, and a new one goes on from the highest of those
 * around it.
 */
export function ordinalOf(around: readonly VisitRecord[], at: number): number {
  const ordinals = around.filter(({ visitId }) => visitId.startsWith(dayPrefix(at))).map(({ ordinal = 0 }) => ordinal);
  return Math.max(0, ...ordinals) + 1;
}

/** Throws VISIT.TOO_MANY where one more would be more than a day or ten minutes of it can hold. */
export function refuseTooMany(around: readonly VisitRecord[], { at, now }: { at: number; now: number }): void {
  if (ordinalOf(around, at) > MAX_ON_DAY) throw tooMany(endOfDay(at, 0), now);
  const inBucket = around.filter(({ visitId }) => visitId.startsWith(bucketPrefix(at))).length;
  if (inBucket >= MAX_IN_BUCKET) throw tooMany(endOfBucket(at), now);
}

/** What is told of a time that is over will not be taken later either; the end of today stands for that. */
function tooMany(end: number, now: number): DomainError {
  return new DomainError('VISIT.TOO_MANY', { retryAfterMs: (end > now ? end : endOfDay(now, 0)) - now });
}
