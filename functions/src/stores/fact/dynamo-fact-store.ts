import { factSchema } from '@health-code/shared/facts/fact';
import { personIdSchema } from '@health-code/shared/person/person-id';
import * as z from 'zod';
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
  return {
    add: (record) => putOnce(keys.fact(record.personId, record.fact.id), record),
    hold: (record) => putOnce(keys.heldFact(record.personId, record.fact.id), record),
    find: async (personId, factId) => {
      const item = await table.get(keys.fact(personId, factId), true);
      return item && decode(item);
    },
    list: async (personId, now) => {
      const items = await table.queryPrefix(keys.fact(personId, '').pk, prefixes.fact, true);
      return items
        .map(decode)
        .filter((record) => record.expiresAt > now)
        .map((record) => record.fact);
    },
  };
}
