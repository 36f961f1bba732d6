import { ConditionFailedError } from '../../domain-error.ts';
import type { GatePolicyStore } from './gate-policy-store.ts';

export function createMemoryGatePolicyStore(): GatePolicyStore {
  let standing: Awaited<ReturnType<GatePolicyStore['load']>>;
  return {
    load: async () => standing,
    loadLatest: async () => standing,
    replace: async (policies) => {
      if (policies.version !== (standing?.version ?? 0) + 1) throw new ConditionFailedError();
      standing = policies;
    },
  };
}
