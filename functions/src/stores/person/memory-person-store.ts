import type { ProofLevel } from '@health-code/shared/identity/proof-level';
import { ConditionFailedError } from '../../domain-error.ts';
import { addLink, present } from '../memory-maps.ts';
import type { PersonRecord, PersonStore } from './person-store.ts';

export function createMemoryPersonStore(): PersonStore {
  const people = new Map<string, PersonRecord>();
  const links = new Map<string, Set<string>>();
  const proved = new Map<string, ProofLevel>();
  const tenures = new Map<string, number>();
  const reserved = new Map<string, Set<string>>();
  return {
    put: async (record) => {
      if ((people.get(record.personId)?.revision ?? 0) !== record.revision - 1) throw new ConditionFailedError();
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
    noteTenure: async (personId, tenure) => void tenures.set(personId, tenure),
    findTenure: async (personId) => tenures.get(personId),
    forget: async (accountId) => {
      proved.delete(accountId);
      reserved.delete(accountId);
    },
    noteProof: async (accountId, level) => void proved.set(accountId, level),
    findProof: async (accountId) => proved.get(accountId),
    listIds: async (accountId) => [...(links.get(accountId) ?? [])].sort() as never,
    getMany: async (personIds) => personIds.map((id) => people.get(id)).filter(present),
  };
}
