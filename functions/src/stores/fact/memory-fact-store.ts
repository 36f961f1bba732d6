import { addOnce } from '../memory-maps.ts';
import type { FactRecord, FactStore } from './fact-store.ts';

export function createMemoryFactStore(): FactStore {
  const facts = new Map<string, FactRecord>();
  const held = new Map<string, FactRecord>();
  const listRecords: FactStore['listRecords'] = async (personId, now) =>
    [...facts.values()].filter((record) => record.personId === personId && record.expiresAt > now);
  return {
    add: async (record) => addOnce(facts, `${record.personId} ${record.fact.id}`, record),
    hold: async (record) => addOnce(held, `${record.personId} ${record.fact.id}`, record),
    find: async (personId, factId) => facts.get(`${personId} ${factId}`),
    listHeldIds: async (personId) =>
      [...held.values()].filter((record) => record.personId === personId).map(({ fact }) => fact.id),
    endAt: async (personId, factId, expiresAt) => {
      const record = facts.get(`${personId} ${factId}`);
      if (record !== undefined) facts.set(`${personId} ${factId}`, { ...record, expiresAt });
    },
    remove: async (personId, factIds) => {
      for (const id of factIds) facts.delete(`${personId} ${id}`);
    },
    removeHeld: async (personId, factIds) => {
      for (const id of factIds) held.delete(`${personId} ${id}`);
    },
    listRecords,
    list: async (personId, now) => (await listRecords(personId, now)).map(({ fact }) => fact),
  };
}
