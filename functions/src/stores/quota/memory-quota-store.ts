import { ConditionFailedError } from '../../domain-error.ts';
import type { QuotaStore, QuotaUse } from './quota-store.ts';

export function createMemoryQuotaStore(): QuotaStore {
  const used = new Map<string, number>();
  const add = ({ quotaId, cost }: QuotaUse, limit: number): void => {
    const total = (used.get(quotaId) ?? 0) + cost;
    if (total > limit) throw new ConditionFailedError();
    used.set(quotaId, total);
  };
  return {
    take: async (use, allowance) => add(use, allowance),
    charge: async (use) => add(use, Number.POSITIVE_INFINITY),
  };
}
