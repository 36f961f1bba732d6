import { ConditionFailedError } from '../../domain-error.ts';
import type { InPersonProofRecord, InPersonProofStore } from './in-person-proof-store.ts';

export function createMemoryInPersonProofStore(): InPersonProofStore {
  const proofs = new Map<string, InPersonProofRecord>();
  return {
    find: async (personId) => proofs.get(personId),
    remove: async (personId) => void proofs.delete(personId),
    put: async (record) => {
      if ((proofs.get(record.personId)?.revision ?? 0) !== record.revision - 1) throw new ConditionFailedError();
      proofs.set(record.personId, record);
    },
  };
}
