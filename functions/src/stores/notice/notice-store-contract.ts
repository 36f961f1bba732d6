import { describe, expect, it } from 'vitest';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { NoticeRecord } from './notice-store.ts';

export function describeNotices(stores: () => Stores): void {
  describe('notices', () => {
    const notice = (accountId: string, changes: Partial<NoticeRecord> = {}): NoticeRecord => ({
      ...{ accountId, noticeId: freshId(), kind: 'taken-over', sealedName: 'n', at: NOW, expiresAt: NOW + 1 },
      ...changes,
    });

    it('are listed for their account until they expire', async () => {
      const [account, other] = [freshId(), freshId()];
      const [first, second] = [notice(account), notice(account, { kind: 'withdrawn', expiresAt: NOW + 2 })];
      for (const each of [first, second, notice(other)]) await stores().notices.add(each);
      const listed = await stores().notices.list(account, NOW);
      expect(listed.sort((a, b) => a.expiresAt - b.expiresAt)).toEqual([first, second]);
      expect(await stores().notices.list(account, NOW + 1)).toEqual([second]);
      expect(await stores().notices.list(freshId(), NOW)).toEqual([]);
    });

    it('stay as they were added first', async () => {
      const first = notice(freshId());
      await stores().notices.add(first);
      await stores().notices.add({ ...first, at: NOW + 9, sealedName: 'another' });
      expect(await stores().notices.list(first.accountId, NOW)).toEqual([first]);
    });
  });
}
