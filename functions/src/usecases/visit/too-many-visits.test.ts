import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import type { DomainError } from '../../domain-error.ts';
import { visitIdAt } from '../../stores/visit/visit-id.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { TEST_START } from '../../testing/world.ts';
import { MAX_IN_BUCKET, MAX_ON_DAY, ordinalOf, refuseTooMany } from './too-many-visits.ts';

/** Noon of Shanghai begins ten minutes. */
const NOON = TEST_START;
const visit = (at: number, ordinal?: number) => ({ at, visitId: visitIdAt(at, `X${ordinal}`), ordinal }) as VisitRecord;
const inBucket = (count: number) => Array.from({ length: count }, (_value, index) => visit(NOON + index, index));

function refusal(around: readonly VisitRecord[], at: number, now = at): DomainError | undefined {
  try {
    refuseTooMany(around, { at, now });
    return undefined;
  } catch (error) {
    return error as DomainError;
  }
}

describe('which of its day a visit is', () => {
  it.each([
    ['the first', [], 1],
    ['one more than the highest around it', [visit(NOON - 2, 7), visit(NOON - 1, 4)], 8],
    ['counted from none where an older release did not count', [visit(NOON)], 1],
    ['not counted with those of the day before', [visit(NOON - 13 * MS_PER_HOUR, 90)], 1],
  ])('is %s', (_name, around, ordinal) => {
    expect(ordinalOf(around, NOON)).toBe(ordinal);
  });
});

describe('too many visits', () => {
  it('are more than three hundred on a day: the day has to end', () => {
    expect(refusal([visit(NOON - MS_PER_HOUR, MAX_ON_DAY - 1)], NOON)).toBeUndefined();
    const error = refusal([visit(NOON - MS_PER_HOUR, MAX_ON_DAY)], NOON);
    expect([error?.code, error?.retryAfterMs]).toEqual(['VISIT.TOO_MANY', 12 * MS_PER_HOUR]);
  });

  it('are more than ten in ten minutes: those have to end', () => {
    const at = NOON + 9 * MS_PER_MINUTE;
    expect(refusal(inBucket(MAX_IN_BUCKET - 1), at)).toBeUndefined();
    const error = refusal(inBucket(MAX_IN_BUCKET), at);
    expect([error?.code, error?.retryAfterMs]).toEqual(['VISIT.TOO_MANY', MS_PER_MINUTE]);
    expect(refusal(inBucket(MAX_IN_BUCKET), NOON + 10 * MS_PER_MINUTE)).toBeUndefined();
  });

  it('of a time that is over are not worth another try today', () => {
    expect(refusal(inBucket(MAX_IN_BUCKET), NOON, NOON + MS_PER_HOUR)?.retryAfterMs).toBe(11 * MS_PER_HOUR);
  });
});
