import { pageOf } from '../page.ts';
import { type AccessRecord, type AccessStore, keptLooks } from './access-store.ts';

export function createMemoryAccessStore(): AccessStore {
  const records = new Map<string, AccessRecord>();
  const keysOf = (personId: string) => [...records].filter(([, own]) => own.personId === personId).map(([key]) => key);
  return {
    async put(record) {
      const key = `${record.personId} ${record.accessId}`;
      if (!records.has(key)) records.set(key, record);
    },
    countLooks: async (personId) => keysOf(personId).length,
    removeSome: async (personId, atMost) => {
      const keys = keysOf(personId);
      for (const key of keys.slice(0, atMost)) records.delete(key);
      return { isDone: keys.length <= atMost };
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
