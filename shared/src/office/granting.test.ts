import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromIso, toIso } from '../time/shanghai.ts';
import {
  type Grantee,
  type Grantor,
  grantFaults,
  isManagedWithout,
  MAX_GRANT_MS,
  oversees,
  powersAt,
} from './granting.ts';
import { type Granted, grantsSchema, POWERS, type Power } from './powers.ts';
import { ROLES } from './roles.ts';

const NOW = fromIso('2026-11-21T04:00:00.000Z');
const inMs = (ms: number) => toIso(NOW + ms);
const granted = (power: Power, ms = 1): Granted => ({ power, until: inMs(ms) });
const BY: Grantor = { operatorId: 'head', division: '4101', powers: ['operators', 'audit'] };
const TO: Grantee = { operatorId: 'new', division: '410105', grants: [] };

describe('a power', () => {
  it('ends at its instant', () => {
    const grants = [granted('audit', 1), granted('sources', 0), granted('hotline', -1)];
    expect(powersAt(grants, NOW)).toEqual(['audit']);
    expect(powersAt(grants, NOW + 1)).toEqual([]);
  });

  it('is given once in a list', () => {
    expect(grantsSchema.safeParse([granted('audit'), granted('sources')]).success).toBe(true);
    expect(grantsSchema.safeParse([granted('audit', 1), granted('audit', 2)]).success).toBe(false);
    expect(grantsSchema.safeParse([{ power: 'everything', until: inMs(1) }]).success).toBe(false);
  });
});

describe('what an office oversees', () => {
  it.each([
    ['00', '00', true],
    ['00', '41', true],
    ['00', '410105001', true],
    ['41', '00', false],
    ['41', '41', true],
    ['41', '4101', true],
    ['4101', '41', false],
    ['4101', '4102', false],
    ['410105', '410105001', true],
    ['410105001', '410105', false],
  ])('of %s: %s, %s', (office, division, expected) => {
    expect(oversees(office, division)).toBe(expected);
  });
});

describe('giving powers', () => {
  it.each<[string, Partial<Grantor>, Partial<Grantee>, readonly Granted[], unknown[]]>([
    ['that one has, below', {}, {}, [granted('audit')], []],
    ['in one’s own office', {}, { division: '4101' }, [granted('audit')], []],
    ['upwards', {}, { division: '41' }, [granted('audit')], [{ kind: 'division' }]],
    ['beside', {}, { division: '4102' }, [granted('audit')], [{ kind: 'division' }]],
    ['to oneself', {}, { operatorId: 'head' }, [granted('audit')], [{ kind: 'self' }]],
    ['to oneself, taken away', {}, { operatorId: 'head', grants: [granted('audit')] }, [], [{ kind: 'self' }]],
    ['that one lacks', {}, {}, [granted('audit'), granted('sources')], [{ kind: 'lacking', index: 1 }]],
    ['that one lacks and they have', {}, { grants: [granted('sources', 5)] }, [granted('sources', 5)], []],
    ['that one lacks, for shorter', {}, { grants: [granted('sources', 5)] }, [granted('sources', 4)], []],
    [
      'that one lacks, for longer',
      {},
      { grants: [granted('sources', 5)] },
      [granted('sources', 6)],
      [{ kind: 'lacking', index: 0 }],
    ],
    ['away', {}, { grants: [granted('sources', 5)] }, [], []],
    ['for a year', {}, {}, [granted('audit', MAX_GRANT_MS)], []],
    ['for longer', {}, {}, [granted('audit', MAX_GRANT_MS + 1)], [{ kind: 'until', index: 0 }]],
    ['from now until now', {}, {}, [granted('audit', 0)], [{ kind: 'until', index: 0 }]],
  ])('%s', (_name, by, to, next, expected) => {
    expect(grantFaults({ ...BY, ...by }, { ...TO, ...to }, next, NOW)).toEqual(expected);
  });
});

describe('who manages an office', () => {
  const managers = [
    { operatorId: 'a', until: inMs(1) },
    { operatorId: 'b', until: inMs(0) },
  ];

  it.each([
    ['a', false],
    ['b', true],
    ['c', true],
  ])('without %s there is one: %s', (operatorId, expected) => {
    expect(isManagedWithout(managers, operatorId, NOW)).toBe(expected);
  });

  it('is nobody once all their powers have ended', () => {
    expect(isManagedWithout(managers, 'c', NOW + 1)).toBe(false);
    expect(isManagedWithout([], 'c', NOW)).toBe(false);
  });
});

describe('the roles', () => {
  it('together hold every power, and none of them both proposes and approves', () => {
    const bundles = Object.values(ROLES).map(({ powers }): readonly Power[] => powers);
    expect(new Set(bundles.flat())).toEqual(new Set(POWERS));
    for (const powers of bundles) {
      expect(powers.includes('orders.propose') && powers.includes('orders.approve')).toBe(false);
      expect(powers.includes('audit') && powers.length > 1).toBe(false);
    }
  });
});

const division = fc.constantFrom('00', '41', '4101', '410105', '410105001', '11');
const powers = fc.subarray([...POWERS]);
const grants = fc.uniqueArray(
  fc.record({ power: fc.constantFrom(...POWERS), until: fc.integer({ min: -3, max: 9 }).map(inMs) }),
  { selector: ({ power }) => power, maxLength: 5 },
);
const operatorId = fc.constantFrom('a', 'b');

describe('the laws of giving', () => {
  it('whoever was given a power rightly has one that the giver has, or had it for as long', () => {
    fc.assert(
      fc.property(
        fc.record({ operatorId, division, powers }),
        fc.record({ operatorId, division, grants }),
        grants,
        (by, to, next) => {
          fc.pre(grantFaults(by, to, next, NOW).length === 0);
          for (const power of powersAt(next, NOW)) {
            expect(by.powers.includes(power) || powersAt(to.grants, NOW).includes(power)).toBe(true);
          }
          expect([by.operatorId === to.operatorId, oversees(by.division, to.division)]).toEqual([false, true]);
        },
      ),
    );
  });

  it('nobody reaches a power that nobody of their chain had', () => {
    fc.assert(
      fc.property(powers, fc.array(grants, { maxLength: 4 }), (first, steps) => {
        let held: readonly Power[] = first;
        for (const [index, step] of steps.entries()) {
          const by = { operatorId: `${index}`, division: '41', powers: held };
          const faults = grantFaults(by, { operatorId: `${index + 1}`, division: '41', grants: [] }, step, NOW);
          if (faults.length === 0) held = powersAt(step, NOW);
        }
        expect(held.every((power) => first.includes(power))).toBe(true);
      }),
    );
  });
});
