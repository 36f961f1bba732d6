import { ConditionFailedError } from '../../domain-error.ts';
import { present } from '../memory-maps.ts';
import type { Snapshot, SnapshotStore } from './snapshot-store.ts';

export function createMemorySnapshotStore(): SnapshotStore {
  const snapshots = new Map<string, Snapshot>();
  return {
    find: async (personId) => snapshots.get(personId),
    findLatest: async (personId) => snapshots.get(personId),
    getMany: async (personIds) => personIds.map((id) => snapshots.get(id)).filter(present),
    remove: async (personId) => void snapshots.delete(personId),
    put: async (snapshot) => {
      if ((snapshots.get(snapshot.personId)?.revision ?? 0) !== snapshot.revision - 1) throw new ConditionFailedError();
      snapshots.set(snapshot.personId, snapshot);
    },
  };
}
