import { ConditionFailedError } from '../../domain-error.ts';
import { addLink, present } from '../memory-maps.ts';
import type { PersonRecord, PersonStore } from './person-store.ts';

export function createMemoryPersonStore(): PersonStore {
  const people = new Map<string, PersonRecord>();
  const links = new Map<string, Set<string>>();
  const reserved = new Map<string, Set<string>>();
  return {
    put: async (record) => {
      const existing = people.get(record.personId);
      if (existing !== undefined && existing.accountId !== record.accountId) throw new ConditionFailedError();
      people.set(record.personId, record);
    },
    find: async (personId) => people.get(personId),
    reserve: async (accountId, personId, known, max) => {
      const taken = reserved.get(accountId) ?? new Set();
      if (taken.size >= max && !taken.has(personId)) throw new ConditionFailedError();
      reserved.set(accountId, new Set([...taken, ...known, personId]));
    },
    release: async (accountId, personId) => void reserved.get(accountId)?.delete(personId),
    link: async (accountId, personId) => addLink(links, accountId, personId),
    unlink: async (accountId, personId) => void links.get(accountId)?.delete(personId),
    remove: async (personId, accountId) => {
      const existing = people.get(personId);
      if (existing !== undefined && existing.accountId !== accountId) throw new ConditionFailedError();
      people.delete(personId);
    },
    listIds: async (accountId) => [...(links.get(accountId) ?? [])].sort() as never,
    getMany: async (personIds) => personIds.map((id) => people.get(id)).filter(present),
  };
}
