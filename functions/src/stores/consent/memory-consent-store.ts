import { addOnce } from '../memory-maps.ts';
import { type ConsentRecord, type ConsentStore, inOrder } from './consent-store.ts';

export function createMemoryConsentStore(): ConsentStore {
  const consents = new Map<string, ConsentRecord>();
  return {
    add: async (record) => void addOnce(consents, `${record.accountId} ${record.purpose} ${record.at}`, record),
    list: async (accountId) => inOrder([...consents.values()].filter((record) => record.accountId === accountId)),
    removeAll: async (accountId) => {
      for (const [key, record] of consents) if (record.accountId === accountId) consents.delete(key);
    },
  };
}
