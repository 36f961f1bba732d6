import { PROVIDERS } from '@health-code/shared/account/login';
import * as z from 'zod';
import { isWritten } from '../is-written.ts';
import { keys } from '../keys.ts';
import { type Item, overPrevious, type Table, ttlSeconds } from '../table.ts';
import type { AccountStore, LoginRecord } from './account-store.ts';

const loginSchema = z.object({
  loginId: z.string(),
  provider: z.enum(PROVIDERS),
  accountId: z.string().optional(),
  sealedLabel: z.string(),
  linkedAt: z.number(),
  lastUsedOn: z.string(),
  leftAccountId: z.string().optional(),
  isRecoverable: z.boolean(),
  isSettled: z.boolean(),
  revision: z.number(),
});
const accountSchema = z.object({ loginIds: z.set(z.string()).default(new Set()) });

const decode = (item: Item): LoginRecord => {
  const { accountId, leftAccountId, ...rest } = loginSchema.parse(item);
  return { ...rest, accountId, leftAccountId };
};

export function createDynamoAccountStore(table: Table): AccountStore {
  return {
    findLogin: async (loginId) => {
      const item = await table.get(keys.login(loginId), true);
      return item && decode(item);
    },
    putLogin: (login) => table.put({ ...keys.login(login.loginId), ...login }, overPrevious(login.revision)),
    hold: async (accountId, loginId, now) => {
      await table.update(keys.account(accountId), {
        UpdateExpression: 'SET createdAt = if_not_exists(createdAt, :now) ADD loginIds :ids',
        ExpressionAttributeValues: { ':ids': new Set([loginId]), ':now': now },
      });
    },
    release: async (accountId, loginId) => {
      await table.update(keys.account(accountId), {
        UpdateExpression: 'DELETE loginIds :ids',
        ExpressionAttributeValues: { ':ids': new Set([loginId]) },
      });
    },
    releaseButLast: async (accountId, loginId) => {
      await table.update(keys.account(accountId), {
        UpdateExpression: 'DELETE loginIds :ids',
        ConditionExpression: 'size(loginIds) > :one OR NOT contains(loginIds, :id)',
        ExpressionAttributeValues: { ':ids': new Set([loginId]), ':id': loginId, ':one': 1 },
      });
    },
    removeLogin: async (loginId, accountId) => {
      const own = { expression: 'accountId = :account', values: { ':account': accountId } };
      await isWritten(table.delete(keys.login(loginId), own));
    },
    close: (accountId, until) => table.put({ ...keys.deletedAccount(accountId), ttl: ttlSeconds(until) }),
    isClosed: async (accountId) => (await table.get(keys.deletedAccount(accountId), true)) !== undefined,
    remove: (accountId) => table.delete(keys.account(accountId)),
    listLogins: async (accountId) => {
      const item = await table.get(keys.account(accountId), true);
      const { loginIds } = accountSchema.parse(item ?? {});
      return (await table.getMany([...loginIds].map(keys.login))).map(decode);
    },
  };
}
