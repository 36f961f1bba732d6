import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { describe, expect, it } from 'vitest';
import type { Stores } from '../stores.ts';

export function describeGatePolicies(stores: () => Stores): void {
  describe('the policies of gates', () => {
    it('are absent before any were put, and then the last', async () => {
      expect(await stores().gatePolicies.load()).toBeUndefined();
      await stores().gatePolicies.put(PLAIN_POLICIES);
      const school = { ...PLAIN_POLICIES.everywhere, oldestTestHours: 48 };
      await stores().gatePolicies.put({ ...PLAIN_POLICIES, kinds: { school } });
      expect(await stores().gatePolicies.load()).toEqual({ ...PLAIN_POLICIES, kinds: { school } });
    });
  });
}
