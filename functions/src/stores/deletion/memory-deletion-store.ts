import { addOnce } from '../memory-maps.ts';
import type { DeletionRecord, DeletionStore } from './deletion-store.ts';

export function createMemoryDeletionStore(): DeletionStore {
  const deletions = new Map<string, DeletionRecord>();
  return {
    begin: async (record) => addOnce(deletions, record.deletionId, record),
    find: async (deletionId) => deletions.get(deletionId),
    finish: async (deletionId, at) => {
      const begun = deletions.get(deletionId) as DeletionRecord;
      const finished = { ...begun, finishedAt: begun.finishedAt ?? at };
      deletions.set(deletionId, finished);
      return finished;
    },
  };
}
