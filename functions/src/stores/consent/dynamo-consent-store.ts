import { CONSENT_PURPOSES } from '@health-code/shared/privacy/consents';
import * as z from 'zod';
import { isWritten } from '../is-written.ts';
import { type ItemKey, keys, prefixes } from '../keys.ts';
import { IF_ABSENT, type Table } from '../table.ts';
import { type ConsentStore, inOrder } from './consent-store.ts';

const itemSchema = z.object({
  accountId: z.string(),
  purpose: z.enum(CONSENT_PURPOSES),
  version: z.int(),
  textHash: z.string(),
  isGiven: z.boolean(),
  at: z.number(),
});

export function createDynamoConsentStore(table: Table): ConsentStore {
  const query = (accountId: string) => table.queryPrefix(keys.consent(accountId, '', 0).pk, prefixes.decision, true);
  return {
    async add(record) {
      const key = keys.consent(record.accountId, record.purpose, record.at);
      await isWritten(table.put({ ...key, ...record }, IF_ABSENT));
    },
    list: async (accountId) => inOrder((await query(accountId)).map((item) => itemSchema.parse(item))),
    removeAll: async (accountId) => table.deleteMany((await query(accountId)) as unknown as ItemKey[]),
  };
}
