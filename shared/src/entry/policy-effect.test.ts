import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS, type Colour } from '../rules/colour.ts';
import { MS_PER_HOUR } from '../time/units.ts';
import { PLAIN_POLICIES, PLAIN_POLICY } from './policy.ts';
import { type DoorSample, effectOf } from './policy-effect.ts';

const AT = Date.parse('2026-11-20T04:00:00.000Z');
const came = (colour: Colour, testHours: number | null = null, changes: Partial<DoorSample> = {}): DoorSample => ({
  ...{ kind: 'market', asksTestWithinHours: null, at: AT },
  known: {
    ...{ colour, asOf: AT },
    test: testHours === null ? null : { sampledAt: AT - testHours * MS_PER_HOUR, precisionMs: 0 },
  },
  ...changes,
});
const TESTED = { ...PLAIN_POLICIES, everywhere: { ...PLAIN_POLICY, oldestTestHours: 48 } };
const none = { pass: 0, limited: 0, stop: 0, unknown: 0 };

describe('what another policy would have answered', () => {
  it('is counted beside what was answered, in all and by kind of place', () => {
    const samples = [came('green'), came('green', 12), came('yellow', 12), came('green', 60, { kind: 'medical' })];
    expect(effectOf(samples, PLAIN_POLICIES, TESTED)).toEqual({
      samples: 4,
      before: { ...none, pass: 3, limited: 1 },
      after: { ...none, pass: 1, limited: 1, stop: 2 },
      kinds: expect.arrayContaining([
        {
          kind: 'market',
          samples: 3,
          before: { ...none, pass: 2, limited: 1 },
          after: { ...none, pass: 1, limited: 1, stop: 1 },
        },
        { kind: 'medical', samples: 1, before: { ...none, pass: 1 }, after: { ...none, stop: 1 } },
      ]),
    });
  });

  it('is nothing of nobody', () => {
    expect(effectOf([], PLAIN_POLICIES, TESTED)).toEqual({ samples: 0, before: none, after: none, kinds: [] });
  });

  it('heeds what a place asks for itself, and what is asked of its kind', () => {
    const own = came('green', null, { asksTestWithinHours: 24 });
    expect(effectOf([own], PLAIN_POLICIES, PLAIN_POLICIES).before.stop).toBe(1);
    const ofKind = { ...PLAIN_POLICIES, kinds: { market: TESTED.everywhere } };
    expect(effectOf([came('green')], PLAIN_POLICIES, ofKind)).toMatchObject({
      before: { pass: 1 },
      after: { stop: 1 },
    });
  });

  it('loses and invents nobody, and is no change where nothing changes', () => {
    const sample = fc
      .tuple(
        fc.constantFrom(...COLOURS),
        fc.option(fc.integer({ min: 0, max: 90 })),
        fc.option(fc.constantFrom(24, 48)),
      )
      .map(([colour, hours, asks]) => came(colour, hours, { asksTestWithinHours: asks }));
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 20 }), (samples) => {
        const { before, after, kinds } = effectOf(samples, TESTED, TESTED);
        expect(before).toEqual(after);
        expect(Object.values(before).reduce((sum, count) => sum + count, 0)).toBe(samples.length);
        expect(kinds.reduce((sum, each) => sum + each.samples, 0)).toBe(samples.length);
      }),
    );
  });
});
