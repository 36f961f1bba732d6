import { placeIdSchema } from '@health-code/shared/place/place';
import * as z from 'zod';
import { keys, prefixes } from '../keys.ts';
import { prefixRange, type Table, ttlSeconds } from '../table.ts';
import type { RegisterReadStore } from './register-read-store.ts';

const itemSchema = z.object({
  placeId: placeIdSchema,
  hour: z.string(),
  accountId: z.string(),
  times: z.number(),
  lastAt: z.number(),
  expiresAt: z.number(),
});

export function createDynamoRegisterReadStore(table: Table): RegisterReadStore {
  return {
    async count({ placeId, hour, accountId }, at, expiresAt) {
      await table.update(keys.registerRead(placeId, hour, accountId), {
        UpdateExpression:
          'SET placeId = :place, #hour = :hour, accountId = :account, lastAt = :at, expiresAt = :end, #ttl = :ttl ADD times :one',
        ExpressionAttributeNames: { '#hour': 'hour', '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':place': placeId,
          ':hour': hour,
          ':account': accountId,
          ':at': at,
          ':end': expiresAt,
          ':ttl': ttlSeconds(expiresAt),
          ':one': 1,
        },
      });
    },
    async list(placeId, limit, now) {
      const range = prefixRange(keys.registerRead(placeId, '', '').pk, prefixes.hour);
      const { items } = await table.queryPage(range, { limit, order: 'backwards' });
      return items
        .map((item) => itemSchema.parse(item))
        .filter(({ expiresAt }) => expiresAt > now)
        .map(({ expiresAt: _end, ...read }) => read)
        .sort((a, b) => b.lastAt - a.lastAt);
    },
  };
}
