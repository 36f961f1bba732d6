import { ConditionFailedError } from '../../domain-error.ts';
import { addLink, present } from '../memory-maps.ts';
import type { AccountStore, LoginRecord } from './account-store.ts';

export function createMemoryAccountStore(): AccountStore {
  const logins = new Map<string, LoginRecord>();
  const closed = new Set<string>();
  const held = new Map<string, Set<string>>();
  return {
    findLogin: async (loginId) => logins.get(loginId),
    putLogin: async (login) => {
      if ((logins.get(login.loginId)?.revision ?? 0) !== login.revision - 1) throw new ConditionFailedError();
      logins.set(login.loginId, login);
    },
    hold: async (accountId, loginId) => addLink(held, accountId, loginId),
    release: async (accountId, loginId) => void held.get(accountId)?.delete(loginId),
    releaseButLast: async (accountId, loginId) => {
      const loginIds = held.get(accountId);
      if (loginIds?.has(loginId) === true && loginIds.size === 1) throw new ConditionFailedError();
      loginIds?.delete(loginId);
    },
    removeLogin: async (loginId, accountId) => {
      if (logins.get(loginId)?.accountId === accountId) logins.delete(loginId);
    },
    close: async (accountId) => void closed.add(accountId),
    isClosed: async (accountId) => closed.has(accountId),
    remove: async (accountId) => void held.delete(accountId),
    listLogins: async (accountId) => [...(held.get(accountId) ?? [])].map((id) => logins.get(id)).filter(present),
  };
}
