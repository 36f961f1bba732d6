import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { QuotaUse } from './quota-store.ts';

const use = (quotaId: string, cost = 1): QuotaUse => ({ quotaId, cost, expiresAt: NOW });

export function describeQuotas(stores: () => Stores): void {
  describe('quotas', () => {
    it('are used up to the allowance and not beyond, however many come at once', async () => {
      const id = freshId();
      const uses = await Promise.allSettled(Array.from({ length: 9 }, () => stores().quotas.take(use(id), 5)));
      expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      await expect(stores().quotas.take(use(id), 5)).rejects.toThrow(ConditionFailedError);
      await stores().quotas.take(use(id), 6);
      await stores().quotas.take(use(freshId()), 1);
    });

    it('are left as they are by what is too dear', async () => {
      const id = freshId();
      await expect(stores().quotas.take(use(id, 4), 3)).rejects.toThrow(ConditionFailedError);
      await stores().quotas.take(use(id, 2), 3);
      await expect(stores().quotas.take(use(id, 2), 3)).rejects.toThrow(ConditionFailedError);
      await stores().quotas.take(use(id), 3);
    });

    it('are given back', async () => {
      const id = freshId();
      await stores().quotas.take(use(id, 3), 3);
      await stores().quotas.refund(use(id, 2));
      await stores().quotas.take(use(id, 2), 3);
      await expect(stores().quotas.take(use(id), 3)).rejects.toThrow(ConditionFailedError);
    });
  });
}
