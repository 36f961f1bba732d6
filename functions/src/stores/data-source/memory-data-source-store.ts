import type { DataSource } from '@health-code/shared/authority/data-source';
import type { DataSourceStore } from './data-source-store.ts';

export function createMemoryDataSourceStore(): DataSourceStore {
  const sources = new Map<string, DataSource>();
  return {
    find: async (sourceId) => sources.get(sourceId),
    put: async (source) => void sources.set(source.sourceId, source),
  };
}
