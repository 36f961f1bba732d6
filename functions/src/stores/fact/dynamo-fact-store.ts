import { factSchema } from '@health-code/shared/facts/fact';
import { personIdSchema } from '@health-code/shared/person/person-id';
import * as z from 'zod';
import { keys, prefixes } from '../keys.ts';
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
  return {
    add: async (record) =>
      decode(
        await table.putIfAbsent({
          ...keys.fact(record.personId, record.fact.id),
          ...record,
          ttl: ttlSeconds(record.expiresAt),
        }),
      ),
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
