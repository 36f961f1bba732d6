import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issuedAt, lifetimeUntil, STEP_MS } from './lifetime.ts';

const NOW = Date.parse('2022-12-01T04:00:00.400Z');

describe('the lifetime of a credential', () => {
  it.each([
    ['two hours when nothing changes', 10 * 3_600_000, '2022-12-01T06:00:00.000Z', 240],
    ['to the end of the colour', 90_600, '2022-12-01T04:01:31.000Z', 4],
    ['a single step', 1_600, '2022-12-01T04:00:02.000Z', 1],
  ])('is %s', (_name, ms, expiresAt, steps) => {
    expect(lifetimeUntil(NOW, NOW + ms)).toEqual({ expiresAt: Date.parse(expiresAt), steps });
  });

  it.each([-1, 0, 500])('is nothing %d ms before the change', (ms) => {
    expect(lifetimeUntil(NOW, NOW + ms)).toBeUndefined();
  });

  it('contains now, never outlives the colour, and is whole steps of at most two hours', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000_000), fc.nat(20_000_000), (now, ms) => {
        const lifetime = lifetimeUntil(now, now + ms);
        if (lifetime === undefined) {
          expect(ms).toBeLessThan(1000);
          return;
        }
        expect(lifetime.expiresAt).toBeLessThanOrEqual(now + ms);
        expect(lifetime.expiresAt).toBeGreaterThan(now + Math.min(ms, 7_200_000) - 1000);
        expect(issuedAt(lifetime)).toBeLessThanOrEqual(now);
        expect(issuedAt(lifetime)).toBeGreaterThan(now - STEP_MS);
        expect(lifetime.expiresAt % 1000).toBe(0);
        expect(lifetime.steps).toBeLessThanOrEqual(240);
      }),
    );
  });
});
