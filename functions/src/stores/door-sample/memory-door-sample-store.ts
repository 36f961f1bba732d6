import { shanghaiHour } from '@health-code/shared/time/shanghai';
import type { DoorSampleRecord, DoorSampleStore } from './door-sample-store.ts';

export function createMemoryDoorSampleStore(): DoorSampleStore {
  const samples = new Map<string, DoorSampleRecord>();
  return {
    add: async (record) => void samples.set(record.sampleId, record),
    list: async (hour, limit) =>
      [...samples.values()]
        .filter(({ at }) => shanghaiHour(at) === hour)
        .sort((a, b) => (a.sampleId < b.sampleId ? -1 : 1))
        .slice(0, limit)
        .map(({ sampleId: _id, expiresAt: _end, ...sample }) => sample),
  };
}
