import { describe, expect, it } from 'vitest';
import { staysOf, timesFault } from './stay.ts';

const NOON = Date.parse('2026-11-21T04:00:00.000Z');
const MINUTE = 60_000;
const visit = (at: number, leftAt?: number, kind: 'market' | 'housing' = 'market') => ({ at, leftAt, kind });

describe('stays', () => {
  it('go on until the person leaves, checks in elsewhere, or nobody can still be there', () => {
    const end = (now: number, ...visits: ReturnType<typeof visit>[]) => staysOf(visits, now)[0];
    const inside = { arrivedAt: NOON, leftAt: undefined, endedBy: undefined };
    expect(end(NOON + 119 * MINUTE, visit(NOON))).toEqual(inside);
    expect(end(NOON + 120 * MINUTE, visit(NOON))).toMatchObject({ leftAt: NOON + 120 * MINUTE, endedBy: 'auto' });
    expect(end(NOON + MINUTE, visit(NOON, NOON + MINUTE))).toMatchObject({ leftAt: NOON + MINUTE, endedBy: 'self' });
    expect(end(NOON + 9 * MINUTE, visit(NOON), visit(NOON + 5 * MINUTE))).toMatchObject({
      leftAt: NOON + 5 * MINUTE,
      endedBy: 'next',
    });
    expect(end(NOON + 720 * MINUTE - 1, visit(NOON, undefined, 'housing'))).toEqual(inside);
  });

  it('keep the order in which the visits were given, and are never two at once', () => {
    const stays = staysOf([visit(NOON + 2 * MINUTE), visit(NOON), visit(NOON + MINUTE)], NOON + 3 * MINUTE);
    expect(stays.map(({ endedBy }) => endedBy)).toEqual([undefined, 'next', 'next']);
    expect(stays.filter(({ leftAt }) => leftAt === undefined)).toHaveLength(1);
  });
});

describe('correcting the times of a visit', () => {
  const fault = (arrivedAt: number, leftAt: number | undefined, now = NOON) =>
    timesFault(NOON, { arrivedAt, leftAt }, now);
  const midnight = Date.parse('2026-11-20T16:00:00.000Z');

  it('stays within its day, to the millisecond', () => {
    expect(fault(midnight, undefined)).toBeUndefined();
    expect(fault(midnight - 1, undefined)).toEqual({ field: 'arrivedAt', fault: 'other-day' });
    expect(fault(NOON, midnight - 1)).toEqual({ field: 'leftAt', fault: 'other-day' });
    expect(fault(NOON, undefined, midnight + 86_400_000)).toEqual({ field: 'arrivedAt', fault: 'other-day' });
    expect(fault(NOON, NOON, midnight + 86_400_000 - 1)).toBeUndefined();
  });

  it('is neither in the future nor backwards', () => {
    expect(fault(NOON, NOON)).toBeUndefined();
    expect(fault(NOON + 1, undefined)).toEqual({ field: 'arrivedAt', fault: 'in-future' });
    expect(fault(NOON, NOON + 1)).toEqual({ field: 'leftAt', fault: 'in-future' });
    expect(fault(NOON, NOON - 1)).toEqual({ field: 'leftAt', fault: 'before-arrival' });
  });
});
