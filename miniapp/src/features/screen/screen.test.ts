import { ApiError } from '@health-code/shared/api/client';
import type { Problem } from '@health-code/shared/api/problem-schema';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../core/failure/failure.shared';
import { holdLinks, isAskDue, isOver, isRunningOut, linkAt, linksEnd, strain } from './screen.shared';

const STEP = 30_000;
const FROM = Date.parse('2026-11-21T04:00:00Z');
const links = Array.from({ length: 240 }, (_value, index) => `https://example.org/p/X?v=1&t=${index}`);
const answer = {
  from: '2026-11-21T04:00:00.000Z',
  stepSeconds: 30,
  links,
  serverTime: '2026-11-21T04:00:05.000Z',
};
const held = holdLinks(answer);
const END = FROM + 240 * STEP;

const problem = (code: string) =>
  failureOf(new ApiError(400, { type: '', title: '', status: 400, code, requestId: '1', errors: [] } as Problem));

describe('what a screen shows', () => {
  it('is the link of this half minute, and says when the next one comes', () => {
    expect(linkAt(held, FROM + 5_000)).toEqual({ link: links[0], until: FROM + STEP });
  });

  it.each([
    [-1, undefined],
    [0, 0],
    [STEP - 1, 0],
    [STEP, 1],
    [2 * STEP - 1, 1],
    [239 * STEP - 1, 238],
    [239 * STEP, 239],
    [240 * STEP - 1, 239],
    [240 * STEP, undefined],
  ])('%i ms after the beginning is link %s', (after, index) => {
    expect(linkAt(held, FROM + after)?.link).toBe(index === undefined ? undefined : links[index]);
  });

  it('ends with the last link', () => {
    expect(linksEnd(held)).toBe(END);
    expect(linkAt(held, END - 1)?.until).toBe(END);
  });
});

describe('asking for more', () => {
  const half = FROM + 120 * STEP;

  it('begins when less than half is left, or when the clock was turned back', () => {
    expect([isRunningOut(held, half), isRunningOut(held, half + 1)]).toEqual([false, true]);
    expect([isRunningOut(held, FROM), isRunningOut(held, FROM - 1)]).toEqual([false, true]);
  });

  it('goes on every half minute, by the tablet’s clock', () => {
    const time = half + 1;
    expect(isAskDue(undefined, time, undefined)).toBe(true);
    expect([isAskDue(held, time, 29_999), isAskDue(held, time, 30_000)]).toEqual([false, true]);
    expect(isAskDue(held, time, -1)).toBe(true);
    expect([isAskDue(undefined, time, 29_999), isAskDue(undefined, time, 30_000)]).toEqual([false, true]);
  });

  it('comes every ten minutes while there is enough, to hear of a replaced code', () => {
    const dueAfter = (ms: number) => isAskDue(held, FROM + ms, ms);
    expect([dueAfter(30_000), dueAfter(599_999), dueAfter(600_000)]).toEqual([false, false, true]);
  });
});

describe('an answer that is none', () => {
  it('ends the screen where the place is the reason, and nowhere else', () => {
    expect(['PLACE.SUSPENDED', 'PLACE.CLOSED', 'ENTRANCE.NOT_FOUND'].map((code) => isOver(problem(code)))).toEqual([
      true,
      true,
      true,
    ]);
    expect([isOver(problem('AUTH.EXPIRED')), isOver(failureOf(new TypeError('fetch failed')))]).toEqual([false, false]);
  });

  it('is told apart: no network, and no session', () => {
    expect(strain(undefined)).toBe('none');
    expect(strain(failureOf(new TypeError('fetch failed')))).toBe('offline');
    expect(strain(problem('AUTH.EXPIRED'))).toBe('signed-out');
  });
});
