import type { GatePolicyStore } from './gate-policy-store.ts';

export function createMemoryGatePolicyStore(): GatePolicyStore {
  let standing: Awaited<ReturnType<GatePolicyStore['load']>>;
  return {
    load: async () => standing,
    put: async (policies) => {
      standing = policies;
    },
  };
}
