import { describe, expect, it } from 'vitest';
import { PLAIN_POLICIES, PLAIN_POLICY, policyAt } from './policy.ts';

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
