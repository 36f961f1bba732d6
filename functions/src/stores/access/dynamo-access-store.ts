import { lookupReasonSchema } from '@health-code/shared/access/access';
import { ACCESS_WAYS, LOOK_UP_PURPOSES } from '@health-code/shared/access/ways';
import { personIdSchema } from '@health-code/shared/person/person-id';
import * as z from 'zod';
import { isWritten } from '../is-written.ts';
import { type ItemKey, keys, prefixes } from '../keys.ts';
import { mapPage } from '../page.ts';
import { IF_ABSENT, prefixRange, type Table, ttlSeconds } from '../table.ts';
import { type AccessStore, keptLooks } from './access-store.ts';

const itemSchema = z.object({
  personId: personIdSchema,
  accessId: z.string(),
  at: z.number(),
  placeName: z.string(),
  gateLabel: z.string(),
  way: z.enum(ACCESS_WAYS),
  reason: lookupReasonSchema.nullable(),
  purpose: z.enum(LOOK_UP_PURPOSES).optional(),
  expiresAt: z.number(),
});

export function createDynamoAccessStore(table: Table): AccessStore {
  return {
    async put(record) {
      const key = keys.access(record.personId, record.accessId);
      await isWritten(table.put({ ...key, ...record, ttl: ttlSeconds(record.expiresAt) }, IF_ABSENT));
    },
    countLooks: (personId) => table.count(keys.access(personId, '').pk, prefixes.access),
    removeSome: async (personId, atMost) => {
      const range = prefixRange(keys.access(personId, '').pk, prefixes.access);
      const found = await table.queryPage(range, {
        limit: atMost,
        after: undefined,
        order: 'forwards',
        isConsistent: true,
      });
      await table.deleteMany(found.items as unknown as ItemKey[]);
      return { isDone: found.next === undefined };
    },
    list: async (personId, page, now) => {
      const range = prefixRange(keys.access(personId, '').pk, prefixes.access);
      const found = await table.queryPage(range, { ...page, order: 'backwards' });
      return keptLooks(
        mapPage(found, (items) => items.map((item) => itemSchema.parse(item))),
        now,
      );
    },
  };
}
