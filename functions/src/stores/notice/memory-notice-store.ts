import { addOnce } from '../memory-maps.ts';
import type { NoticeRecord, NoticeStore } from './notice-store.ts';

export function createMemoryNoticeStore(): NoticeStore {
  const notices = new Map<string, NoticeRecord>();
  return {
    add: async (notice) => void addOnce(notices, `${notice.accountId} ${notice.noticeId}`, notice),
    removeAll: async (accountId) => {
      for (const [key, notice] of notices) if (notice.accountId === accountId) notices.delete(key);
    },
    list: async (accountId, now) =>
      [...notices.values()].filter((notice) => notice.accountId === accountId && notice.expiresAt > now),
  };
}
