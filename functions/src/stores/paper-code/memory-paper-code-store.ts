import { ConditionFailedError } from '../../domain-error.ts';
import type { PaperCodeRecord, PaperCodeStore } from './paper-code-store.ts';

export function createMemoryPaperCodeStore(): PaperCodeStore {
  const codes = new Map<string, PaperCodeRecord>();
  const latest = new Map<string, PaperCodeRecord>();
  return {
    put: async (record) => {
      const isRevoked = codes.get(record.code)?.state === 'revoked';
      if (isRevoked && record.state === 'active') throw new ConditionFailedError();
      codes.set(record.code, record);
    },
    find: async (code) => codes.get(code),
    findForWriting: async (code) => codes.get(code),
    findLatest: async (personId) => latest.get(personId),
    removeLatest: async (personId) => void latest.delete(personId),
    replaceLatest: async (record, previousCode) => {
      if (latest.get(record.personId)?.code !== previousCode) throw new ConditionFailedError();
      latest.set(record.personId, record);
    },
  };
}
