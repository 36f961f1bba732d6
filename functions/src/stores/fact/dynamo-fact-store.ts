import { factSchema } from '@health-code/shared/facts/fact';
import { personIdSchema } from '@health-code/shared/person/person-id';
import * as z from 'zod';
import { isWritten } from '../is-written.ts';
import { type ItemKey, keys, prefixes } from '../keys.ts';
import { type Item, type Table, ttlSeconds } from '../table.ts';
import type { FactRecord, FactStore } from './fact-store.ts';

const itemSchema = z.object({
  personId: personIdSchema,
  fact: factSchema,
  fingerprint: z.string(),
  expiresAt: z.number(),
});

const decode = (item: Item): FactRecord => itemSchema.parse(item);

export function createDynamoFactStore(table: Table): FactStore {
  const putOnce = async (key: ItemKey, record: FactRecord) =>
    decode(await table.putIfAbsent({ ...key, ...record, ttl: ttlSeconds(record.expiresAt) }));
  const listRecords: FactStore['listRecords'] = async (personId, now) => {
    const items = await table.queryPrefix(keys.fact(personId, '').pk, prefixes.fact, true);
    return items.map(decode).filter((record) => record.expiresAt > now);
  };
  return {
    add: (record) => putOnce(keys.fact(record.personId, record.fact.id), record),
    hold: (record) => putOnce(keys.heldFact(record.personId, record.fact.id), record),
    find: async (personId, factId) => {
      const item = await table.get(keys.fact(personId, factId), true);
      return item && decode(item);
    },
    listHeldIds: async (personId) => {
      const items = await table.queryPrefix(keys.heldFact(personId, '').pk, prefixes.held, true);
      return items.map((item) => String(item['sk']).slice(prefixes.held.length));
    },
    endAt: async (personId, factId, expiresAt) => {
      const change = table.update(keys.fact(personId, factId), {
        UpdateExpression: 'SET expiresAt = :end, #ttl = :ttl',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':end': expiresAt, ':ttl': ttlSeconds(expiresAt) },
      });
      await isWritten(change);
    },
    remove: (personId, factIds) => table.deleteMany(factIds.map((id) => keys.fact(personId, id))),
    removeHeld: (personId, factIds) => table.deleteMany(factIds.map((id) => keys.heldFact(personId, id))),
    listRecords,
    list: async (personId, now) => (await listRecords(personId, now)).map(({ fact }) => fact),
  };
}
