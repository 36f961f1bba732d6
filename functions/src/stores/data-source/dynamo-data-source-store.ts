import { type DataSource, dataSourceSchema } from '@health-code/shared/authority/data-source';
import { listOfOffice } from '@health-code/shared/office/office';
import { keys } from '../keys.ts';
import { type Item, type Table, ttlSeconds } from '../table.ts';
import { byDivision, type DataSourceStore } from './data-source-store.ts';

const decode = ({ pk: _pk, sk: _sk, ...source }: Item): DataSource => dataSourceSchema.parse(source);

export function createDynamoDataSourceStore(table: Table): DataSourceStore {
  const noted = new Map<string, string>();
  return {
    find: async (sourceId) => {
      const item = await table.get(keys.source(sourceId));
      return item && decode(item);
    },
    list: async (division) => {
      const { pk, sk } = keys.sourceOf(listOfOffice(division), division, '');
      const ids = (await table.queryPrefix(pk, sk.slice(0, -1))).map((item) => keys.source(String(item['sourceId'])));
      return (await table.getMany(ids)).map(decode).sort(byDivision);
    },
    noteUse: async ({ sourceId, day, expiresAt }) => {
      if (noted.get(sourceId) === day) return;
      await table.put({ ...keys.sourceUse(sourceId), sourceId, day, ttl: ttlSeconds(expiresAt) });
      noted.set(sourceId, day);
    },
    lastUses: async (ids) => {
      const items = await table.getMany(ids.map((id) => keys.sourceUse(id)));
      return new Map(items.map((item) => [String(item['sourceId']), String(item['day'])]));
    },
    put: async (source) => {
      const { sourceId, division } = source;
      await table.put({ ...keys.sourceOf(listOfOffice(division), division, sourceId), sourceId });
      await table.put({ ...keys.source(sourceId), ...source });
    },
  };
}
