import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import type { Stores } from '../stores.ts';

/** One publication for all, so these run in the order in which they stand. */
export function describeGatePolicies(stores: () => Stores): void {
  describe('the policies of gates', () => {
    const school = { ...PLAIN_POLICIES.everywhere, oldestTestHours: 48 };
    const [first, second] = [1, 2].map((version) => ({ ...PLAIN_POLICIES, version, kinds: { school } })) as [
      typeof PLAIN_POLICIES,
      typeof PLAIN_POLICIES,
    ];

    it('are absent before any were put, and then the last', async () => {
      const { gatePolicies } = stores();
      expect([await gatePolicies.load(), await gatePolicies.loadLatest()]).toEqual([undefined, undefined]);
      await expect(gatePolicies.replace(second)).rejects.toThrow(ConditionFailedError);
      await gatePolicies.replace(first);
      expect([await gatePolicies.load(), await gatePolicies.loadLatest()]).toEqual([first, first]);
    });

    it('are replaced by the next version only, and by one of those who come at once', async () => {
      const { gatePolicies } = stores();
      await expect(gatePolicies.replace(first)).rejects.toThrow(ConditionFailedError);
      const ends = await Promise.allSettled([1, 2, 3].map(() => gatePolicies.replace(second)));
      expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
      expect(await gatePolicies.loadLatest()).toEqual(second);
    });
  });
}
