import type { DataSource } from '@health-code/shared/authority/data-source';
import { byDivision, type DataSourceStore } from './data-source-store.ts';

export function createMemoryDataSourceStore(): DataSourceStore {
  const sources = new Map<string, DataSource>();
  const uses = new Map<string, string>();
  return {
    find: async (sourceId) => sources.get(sourceId),
    list: async (division) =>
      [...sources.values()].filter((source) => source.division.startsWith(division)).sort(byDivision),
    noteUse: async ({ sourceId, day }) => void uses.set(sourceId, day),
    lastUses: async (ids) => new Map([...uses].filter(([id]) => ids.includes(id))),
    put: async (source) => void sources.set(source.sourceId, source),
  };
}
