import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';

export function describeUsedSignatures(stores: () => Stores): void {
  describe('used signatures', () => {
    const fresh = () => ({ sourceId: freshId(), signatureHash: freshId(), expiresAt: NOW + MS_PER_MINUTE });

    it('are added once, for each source', async () => {
      const { usedSignatures } = stores();
      const used = fresh();
      await usedSignatures.add(used);
      await expect(usedSignatures.add(used)).rejects.toThrow(ConditionFailedError);
      await expect(usedSignatures.add({ ...used, expiresAt: NOW })).rejects.toThrow(ConditionFailedError);
      await usedSignatures.add({ ...used, sourceId: freshId() });
      await usedSignatures.add({ ...used, signatureHash: freshId() });
    });

    it('are added by one of those who come at once', async () => {
      const used = fresh();
      const ends = await Promise.allSettled(Array.from({ length: 5 }, () => stores().usedSignatures.add(used)));
      expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    });
  });
}
