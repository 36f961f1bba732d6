import type { AccessRecord, AccessStore } from './access-store.ts';

export function createMemoryAccessStore(): AccessStore {
  const records = new Map<string, AccessRecord>();
  return {
    async put(record) {
      const key = `${record.personId} ${record.accessId}`;
      if (!records.has(key)) records.set(key, record);
    },
    list: async (personId, now) =>
      [...records.values()]
        .filter((record) => record.personId === personId && record.expiresAt > now)
        .sort((a, b) => b.at - a.at),
  };
}
