import { ConditionFailedError } from '../../domain-error.ts';
import { addLink, present } from '../memory-maps.ts';
import type { PersonRecord, PersonStore } from './person-store.ts';

export function createMemoryPersonStore(): PersonStore {
  const people = new Map<string, PersonRecord>();
  const links = new Map<string, Set<string>>();
  return {
    put: async (record) => {
      const existing = people.get(record.personId);
      if (existing !== undefined && existing.accountId !== record.accountId) throw new ConditionFailedError();
      people.set(record.personId, record);
    },
    find: async (personId) => people.get(personId),
    link: async (accountId, personId) => addLink(links, accountId, personId),
    listIds: async (accountId) => [...(links.get(accountId) ?? [])].sort() as never,
    getMany: async (personIds) => personIds.map((id) => people.get(id)).filter(present),
  };
}
