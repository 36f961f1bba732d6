import { keys } from '../keys.ts';
import { type Table, ttlSeconds } from '../table.ts';
import type { QuotaStore, QuotaUse } from './quota-store.ts';

const COUNT = 'SET #ttl = :ttl ADD used :cost';
const NAMES = { '#ttl': 'ttl' };
const valuesOf = ({ cost, expiresAt }: QuotaUse) => ({ ':cost': cost, ':ttl': ttlSeconds(expiresAt) });

export function createDynamoQuotaStore(table: Table): QuotaStore {
  return {
    async take(use, allowance) {
      const room = allowance - use.cost;
      await table.update(keys.quota(use.quotaId), {
        UpdateExpression: COUNT,
        // Without a counter nothing is used yet, and what no allowance holds must not begin one.
        ConditionExpression: room < 0 ? 'used <= :room' : 'attribute_not_exists(pk) OR used <= :room',
        ExpressionAttributeNames: NAMES,
        ExpressionAttributeValues: { ...valuesOf(use), ':room': room },
      });
    },
    async refund(use) {
      await table.update(keys.quota(use.quotaId), {
        UpdateExpression: COUNT,
        ExpressionAttributeNames: NAMES,
        ExpressionAttributeValues: valuesOf({ ...use, cost: -use.cost }),
      });
    },
  };
}
