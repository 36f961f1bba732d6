import type { Revocation, RevocationStore } from './revocation-store.ts';

export function createMemoryRevocationStore(): RevocationStore {
  const revocations = new Map<string, Revocation>();
  return {
    add: async (entries) => {
      for (const entry of entries) revocations.set(entry.credentialId, entry);
    },
    list: async (now) =>
      [...revocations.values()].filter(({ until }) => until > now).map(({ credentialId }) => credentialId),
  };
}
