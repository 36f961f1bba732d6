import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { stored } from '../../testing/phone';
import { HOUR, iso, NOON } from '../../testing/samples';
import { passTime, settle } from '../../testing/screen';
import { learnServerTime, serverNow, useEarliestServerNow, useServerNow } from './server-clock';

describe('the clock of the server', () => {
  it('is learned from an answer that says when it was written, and kept for the next start', () => {
    learnServerTime({ serverTime: iso(NOON + HOUR) }, NOON);
    expect(serverNow()).toBe(NOON + HOUR);
    expect(serverNow(NOON - 5)).toBe(NOON + HOUR - 5);
    expect(stored('server-clock')).toMatchObject({ offsetMs: HOUR });
  });

  it('is not set by an answer without a time', () => {
    learnServerTime({ serverTime: iso(NOON) }, NOON);
    for (const answer of [undefined, {}, { serverTime: 7 }, { serverTime: 'soon' }]) learnServerTime(answer, NOON);
    expect(serverNow()).toBe(NOON);
  });

  it('ticks just after each second begins, and follows what is learned', async () => {
    learnServerTime({ serverTime: iso(NOON) }, NOON);
    const { result } = renderHook(() => useServerNow());
    expect(result.current).toBe(NOON);
    await passTime(1_005);
    expect(result.current).toBe(NOON + 1_005);
    learnServerTime({ serverTime: iso(NOON + HOUR) }, NOON + 1_005);
    await settle();
    expect(result.current).toBe(NOON + HOUR);
  });

  it('has an earliest reading that no slow network brings ahead of the server', () => {
    learnServerTime({ serverTime: iso(NOON) }, NOON - 4_000);
    const { result } = renderHook(() => useEarliestServerNow());
    expect(serverNow()).toBe(NOON + 2_000);
    expect(result.current).toBe(NOON);
  });
});
