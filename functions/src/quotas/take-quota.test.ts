import { MS_PER_DAY, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refusals.ts';
import { createWorld } from '../testing/world.ts';
import type { Quota } from './quota.ts';
import { refundQuota, takeQuota } from './take-quota.ts';

const DAILY: Quota = { name: 'test', windowMs: MS_PER_DAY, burst: 2, step: 0, firstWaitMs: MS_PER_MINUTE };
const MIDNIGHT = Date.parse('2026-11-20T16:00:00.000Z');

describe('taking from a quota', () => {
  it('is refused when it is used up, with the time to wait, until the day of Shanghai ends', async () => {
    const { deps } = createWorld();
    await takeQuota(deps, DAILY, 'a', MIDNIGHT);
    await takeQuota(deps, DAILY, 'a', MIDNIGHT + 1);
    const refusal = await refusalOf(takeQuota(deps, DAILY, 'a', MIDNIGHT + MS_PER_DAY - 1));
    expect(refusal).toMatchObject({ code: 'REQUEST.TOO_MANY', retryAfterMs: 1 });
    await takeQuota(deps, DAILY, 'a', MIDNIGHT + MS_PER_DAY);
  });

  it('leaves other subjects and other quotas theirs', async () => {
    const { deps } = createWorld();
    await takeQuota(deps, DAILY, 'a', MIDNIGHT, 'REQUEST.TOO_MANY', 2);
    expect((await refusalOf(takeQuota(deps, DAILY, 'a', MIDNIGHT, 'OTP.TOO_MANY'))).code).toBe('OTP.TOO_MANY');
    await takeQuota(deps, DAILY, 'b', MIDNIGHT);
    await takeQuota(deps, { ...DAILY, name: 'other' }, 'a', MIDNIGHT);
  });

  it('gives back what was too much, in the window in which it was taken', async () => {
    const { deps } = createWorld();
    await takeQuota(deps, DAILY, 'a', MIDNIGHT, 'REQUEST.TOO_MANY', 2);
    await refundQuota(deps, DAILY, 'a', MIDNIGHT + 1, 1);
    await takeQuota(deps, DAILY, 'a', MIDNIGHT + 2);
    expect((await refusalOf(takeQuota(deps, DAILY, 'a', MIDNIGHT + 3))).code).toBe('REQUEST.TOO_MANY');
  });

  it('costs one write and no read', async () => {
    const world = createWorld();
    await takeQuota(world.deps, DAILY, 'a', MIDNIGHT);
    expect(world.calls).toEqual(['quotas.take']);
  });
});
