import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refusals.ts';
import { createAnonymousLimit } from './anonymous-limit.ts';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;

describe('the limit for those without a session', () => {
  it('answers an address so many times a minute, and says when there is more', async () => {
    const limit = createAnonymousLimit(3);
    for (let time = 0; time < 3; time += 1) limit('a', NOW + time);
    const refusal = await refusalOf((async () => limit('a', NOW + 59_000))());
    expect(refusal).toMatchObject({ code: 'REQUEST.TOO_MANY', retryAfterMs: 1_000 });
    limit('b', NOW + 59_000);
    limit('a', NOW + MINUTE);
  });

  it('forgets before a flood from many addresses fills the memory', () => {
    const limit = createAnonymousLimit(1);
    for (let number = 0; number < 10_000; number += 1) limit(String(number), NOW);
    limit('0', NOW);
    expect(() => limit('0', NOW)).toThrow('Too many requests');
  });
});
