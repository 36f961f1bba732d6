import { describe, expect, it } from 'vitest';
import { isSamePolicies, PLAIN_POLICIES, PLAIN_POLICY, policyAt } from './policy.ts';

const school = { ...PLAIN_POLICY, oldestTestHours: 48 };
const policies = { everywhere: PLAIN_POLICY, kinds: { school } };

describe('what is required at a door', () => {
  it('is what the region requires of its kind, else of all', () => {
    expect(policyAt(policies, { kind: 'school', asksTestWithinHours: null })).toEqual(school);
    expect(policyAt(policies, { kind: 'market', asksTestWithinHours: null })).toEqual(PLAIN_POLICY);
    expect(policyAt(PLAIN_POLICIES, { kind: 'school', asksTestWithinHours: null })).toEqual(PLAIN_POLICY);
  });

  it.each([
    ['market', null, null],
    ['market', 24, 24],
    ['school', 24, 24],
    ['school', 48, 48],
    ['school', 72, 48],
  ] as const)('takes the stricter age of a test at a %s that asks for %s hours', (kind, asks, required) => {
    expect(policyAt(policies, { kind, asksTestWithinHours: asks }).oldestTestHours).toBe(required);
  });
});

describe('two publications', () => {
  it.each([
    ['of other versions', { ...policies, version: 2 }, true],
    ['with a kind less', { ...policies, kinds: {} }, false],
    ['with a kind more', { ...policies, kinds: { school, market: school } }, false],
    ['with another for a kind', { ...policies, kinds: { school: PLAIN_POLICY } }, false],
    ['with another for all', { ...policies, everywhere: school }, false],
  ])('%s require the same: %s', (_name, other, expected) => {
    expect(isSamePolicies(policies, other)).toBe(expected);
  });

  it('are compared kind by kind, in whatever order they name them', () => {
    const [one, other] = [
      { school, market: PLAIN_POLICY },
      { market: PLAIN_POLICY, school },
    ];
    expect(isSamePolicies({ ...policies, kinds: one }, { ...policies, kinds: other })).toBe(true);
  });
});
