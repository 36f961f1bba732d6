import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReplayGuard } from './replay-guard.ts';

const shown = (at: number, fields: Partial<{ credentialId: string; step: number; gate: string }> = {}) => ({
  credentialId: 'A',
  step: 1,
  gate: 'north',
  at,
  ...fields,
});

describe('the replay guard', () => {
  it('takes the frames of one showing for one scan, to five seconds', () => {
    const guard = createReplayGuard();
    expect(guard.see(shown(0))).toBe('first');
    expect(guard.see(shown(200))).toBe('same-scan');
    expect(guard.see(shown(5_000))).toBe('same-scan');
    expect(guard.see(shown(5_001))).toBe('replayed');
  });

  it('does not let a queue of people pass as one scan', () => {
    const guard = createReplayGuard();
    expect([0, 3_000, 6_000, 9_000].map((at) => guard.see(shown(at)))).toEqual([
      'first',
      'same-scan',
      'replayed',
      'replayed',
    ]);
  });

  it('finds the same step at another gate at once', () => {
    const guard = createReplayGuard();
    guard.see(shown(0));
    expect(guard.see(shown(100, { gate: 'south' }))).toBe('replayed');
  });

  it('finds it when the sightings come in the wrong order', () => {
    const guard = createReplayGuard();
    guard.see(shown(20_000));
    expect(guard.see(shown(0))).toBe('replayed');
  });

  it('knows another step and another credential apart', () => {
    const guard = createReplayGuard();
    guard.see(shown(0));
    expect(guard.see(shown(30_000, { step: 2 }))).toBe('first');
    expect(guard.see(shown(30_000, { credentialId: 'B' }))).toBe('first');
  });

  it('forgets after two minutes', () => {
    const guard = createReplayGuard();
    guard.see(shown(0));
    expect(guard.see(shown(119_999))).toBe('replayed');
    expect(guard.see(shown(120_000))).toBe('first');
    guard.see(shown(300_000, { step: 9 }));
    expect(guard.size()).toBe(1);
  });

  it('keeps to its capacity', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.nat(100)), (capacity, steps) => {
        const guard = createReplayGuard(capacity);
        steps.forEach((step, index) => {
          guard.see(shown(index, { step }));
        });
        expect(guard.size()).toBeLessThanOrEqual(capacity);
      }),
    );
  });
});
