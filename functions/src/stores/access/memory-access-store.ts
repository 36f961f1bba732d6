import { pageOf } from '../page.ts';
import { type AccessRecord, type AccessStore, keptLooks } from './access-store.ts';

export function createMemoryAccessStore(): AccessStore {
  const records = new Map<string, AccessRecord>();
  return {
    async put(record) {
      const key = `${record.personId} ${record.accessId}`;
      if (!records.has(key)) records.set(key, record);
    },
    list: async (personId, page, now) => {
      const own = [...records.values()].filter((record) => record.personId === personId);
      return keptLooks(
        pageOf(own, ({ accessId }) => accessId, page, 'backwards'),
        now,
      );
    },
  };
}
