import { PASSING_KINDS } from '@health-code/shared/person/notice';
import * as z from 'zod';
import { isWritten } from '../is-written.ts';
import { type ItemKey, keys, prefixes } from '../keys.ts';
import { IF_ABSENT, type Table, ttlSeconds } from '../table.ts';
import type { NoticeStore } from './notice-store.ts';

const itemSchema = z.object({
  accountId: z.string(),
  noticeId: z.string(),
  kind: z.enum(PASSING_KINDS),
  sealedName: z.string(),
  at: z.number(),
  expiresAt: z.number(),
});

export function createDynamoNoticeStore(table: Table): NoticeStore {
  return {
    async add(notice) {
      const key = keys.notice(notice.accountId, notice.noticeId);
      await isWritten(table.put({ ...key, ...notice, ttl: ttlSeconds(notice.expiresAt) }, IF_ABSENT));
    },
    removeAll: async (accountId) => {
      const items = await table.queryPrefix(keys.notice(accountId, '').pk, prefixes.notice, true);
      await table.deleteMany(items as unknown as ItemKey[]);
    },
    list: async (accountId, now) => {
      const items = await table.queryPrefix(keys.notice(accountId, '').pk, prefixes.notice);
      return items.map((item) => itemSchema.parse(item)).filter(({ expiresAt }) => expiresAt > now);
    },
  };
}
