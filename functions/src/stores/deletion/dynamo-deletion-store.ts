import { deletionSchema } from '@health-code/shared/privacy/deletion';
import * as z from 'zod';
import { keys } from '../keys.ts';
import { type Item, type Table, ttlSeconds } from '../table.ts';
import type { DeletionRecord, DeletionStore } from './deletion-store.ts';

const itemSchema = z.object({
  ...deletionSchema.pick({ deletionId: true, of: true, deleted: true, kept: true }).shape,
  requestedAt: z.number(),
  finishedAt: z.number().optional(),
  expiresAt: z.number(),
});

const decode = (item: Item): DeletionRecord => {
  const { finishedAt, ...rest } = itemSchema.parse(item);
  return { ...rest, finishedAt };
};

export function createDynamoDeletionStore(table: Table): DeletionStore {
  return {
    begin: async (record) => {
      const item = { ...keys.deletion(record.deletionId), ...record, ttl: ttlSeconds(record.expiresAt) };
      return decode(await table.putIfAbsent(item));
    },
    find: async (deletionId) => {
      const item = await table.get(keys.deletion(deletionId), true);
      return item && decode(item);
    },
    finish: async (deletionId, at) =>
      decode(
        await table.update(keys.deletion(deletionId), {
          UpdateExpression: 'SET finishedAt = if_not_exists(finishedAt, :at)',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':at': at },
        }),
      ),
  };
}
