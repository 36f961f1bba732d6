import { MS_PER_HOUR } from '@health-code/shared/time/units';
import * as z from 'zod';
import { keys } from '../keys.ts';
import { type Item, type Table, ttlSeconds } from '../table.ts';
import type { RevocationStore } from './revocation-store.ts';

/** A credential lasts two hours at most, so what has not ended ends in this hour or one of the two after it. */
const HOURS_AHEAD = [0, 1, 2];

const itemSchema = z.object({ credentialId: z.string(), until: z.number() });
const hourOf = (at: number): string => new Date(at).toISOString().slice(0, 13);

export function createDynamoRevocationStore(table: Table): RevocationStore {
  return {
    add: async (revocations) => {
      await Promise.all(
        revocations.map((entry) =>
          table.put({
            ...keys.revocation(hourOf(entry.until), entry.credentialId),
            ...entry,
            ttl: ttlSeconds(entry.until),
          }),
        ),
      );
    },
    list: async (now) => {
      const hours = HOURS_AHEAD.map((ahead) => keys.revocation(hourOf(now + ahead * MS_PER_HOUR), ''));
      const pages = await Promise.all(hours.map(({ pk, sk }) => table.queryPrefix(pk, sk)));
      const entries = pages.flat().map((item: Item) => itemSchema.parse(item));
      return entries.filter(({ until }) => until > now).map(({ credentialId }) => credentialId);
    },
  };
}
