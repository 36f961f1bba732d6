import type { AccessRecord, AccessStore } from './access-store.ts';

export function createMemoryAccessStore(): AccessStore {
  const records = new Map<string, AccessRecord>();
  return {
    put: async (record) => void records.set(`${record.personId} ${record.accessId}`, record),
    list: async (personId, now) =>
      [...records.values()]
        .filter((record) => record.personId === personId && record.expiresAt > now)
        .sort((a, b) => b.at - a.at),
  };
}
