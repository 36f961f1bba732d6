import { ConditionFailedError } from '../../domain-error.ts';
import type { UsedSignatureStore } from './used-signature-store.ts';

export function createMemoryUsedSignatureStore(): UsedSignatureStore {
  const used = new Set<string>();
  return {
    add: async ({ sourceId, signatureHash }) => {
      const id = `${sourceId} ${signatureHash}`;
      if (used.has(id)) throw new ConditionFailedError();
      used.add(id);
    },
  };
}
