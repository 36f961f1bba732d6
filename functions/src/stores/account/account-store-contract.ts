import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { LoginRecord } from './account-store.ts';

const login = (changes: Partial<LoginRecord> = {}): LoginRecord => ({
  ...{ loginId: freshId(), provider: 'sms', accountId: freshId(), sealedLabel: 'sealed', revision: 1 },
  ...{ linkedAt: NOW, lastUsedOn: '2026-11-21', leftAccountId: undefined, isRecoverable: false, isSettled: false },
  ...changes,
});

export function describeAccounts(stores: () => Stores): void {
  describe('logins', () => {
    it('are found as they were put, revision by revision', async () => {
      const { accounts } = stores();
      const first = login();
      expect(await accounts.findLogin(first.loginId)).toBeUndefined();
      await accounts.putLogin(first);
      expect(await accounts.findLogin(first.loginId)).toEqual(first);
      await expect(accounts.putLogin(first)).rejects.toThrow(ConditionFailedError);
      await expect(accounts.putLogin({ ...first, revision: 3 })).rejects.toThrow(ConditionFailedError);
      const unlinked = { ...first, accountId: undefined, leftAccountId: freshId(), isSettled: true, revision: 2 };
      await accounts.putLogin(unlinked);
      expect(await accounts.findLogin(first.loginId)).toEqual(unlinked);
    });

    it('are put by one of those who come at once', async () => {
      const first = login();
      const puts = await Promise.allSettled(Array.from({ length: 5 }, () => stores().accounts.putLogin(first)));
      expect(puts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  describe('the logins of an account', () => {
    const held = async (accountId: string, count: number) => {
      const logins = Array.from({ length: count }, () => login({ accountId }));
      for (const each of logins) {
        await stores().accounts.putLogin(each);
        await stores().accounts.hold(accountId, each.loginId, NOW);
      }
      return logins as [LoginRecord, ...LoginRecord[]];
    };
    const listed = async (accountId: string) =>
      (await stores().accounts.listLogins(accountId)).map(({ loginId }) => loginId).toSorted();

    it('are those that it holds, each once', async () => {
      const [accountId, other] = [freshId(), freshId()];
      expect(await listed(accountId)).toEqual([]);
      const logins = await held(accountId, 2);
      await held(other, 1);
      await stores().accounts.hold(accountId, logins[0].loginId, NOW + 1);
      expect(await listed(accountId)).toEqual(logins.map(({ loginId }) => loginId));
      await stores().accounts.release(accountId, logins[0].loginId);
      await stores().accounts.release(accountId, logins[0].loginId);
      expect(await listed(accountId)).toEqual([logins[1]?.loginId]);
      await stores().accounts.release(accountId, logins[1]?.loginId as string);
      expect(await listed(accountId)).toEqual([]);
    });

    it('go but for the last one, however many are asked for at once', async () => {
      const accountId = freshId();
      const logins = await held(accountId, 3);
      const ends = await Promise.allSettled(
        logins.map(({ loginId }) => stores().accounts.releaseButLast(accountId, loginId)),
      );
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      const [last] = await listed(accountId);
      await expect(stores().accounts.releaseButLast(accountId, last as string)).rejects.toThrow(ConditionFailedError);
      // A retry of what is done already.
      await stores().accounts.releaseButLast(accountId, freshId());
      expect(await listed(accountId)).toEqual([last]);
    });
  });
}
