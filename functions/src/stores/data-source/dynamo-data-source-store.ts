import { dataSourceSchema } from '@health-code/shared/authority/data-source';
import { keys } from '../keys.ts';
import type { Table } from '../table.ts';
import type { DataSourceStore } from './data-source-store.ts';

export function createDynamoDataSourceStore(table: Table): DataSourceStore {
  return {
    find: async (sourceId) => {
      const item = await table.get(keys.source(sourceId));
      if (item === undefined) return undefined;
      const { pk: _pk, sk: _sk, ...source } = item;
      return dataSourceSchema.parse(source);
    },
    put: (source) => table.put({ ...keys.source(source.sourceId), ...source }),
  };
}
