import { ConditionFailedError } from '../../domain-error.ts';
import type { QuotaStore } from './quota-store.ts';

export function createMemoryQuotaStore(): QuotaStore {
  const used = new Map<string, number>();
  return {
    take: async ({ quotaId, cost }, allowance) => {
      const total = (used.get(quotaId) ?? 0) + cost;
      if (total > allowance) throw new ConditionFailedError();
      used.set(quotaId, total);
    },
    refund: async ({ quotaId, cost }) => void used.set(quotaId, (used.get(quotaId) ?? 0) - cost),
  };
}
