import type { RegisterReadStore, RegisterReads } from './register-read-store.ts';

export function createMemoryRegisterReadStore(): RegisterReadStore {
  const reads = new Map<string, RegisterReads & { readonly expiresAt: number }>();
  return {
    count: async ({ placeId, hour, accountId }, lastAt, expiresAt) => {
      const id = `${placeId}#${hour}#${accountId}`;
      reads.set(id, { placeId, hour, accountId, times: (reads.get(id)?.times ?? 0) + 1, lastAt, expiresAt });
    },
    list: async (placeId, limit, now) =>
      [...reads.values()]
        .filter((read) => read.placeId === placeId)
        .sort((a, b) => (a.hour < b.hour ? 1 : -1))
        .slice(0, limit)
        .filter((read) => read.expiresAt > now)
        .map(({ expiresAt: _end, ...read }) => read)
        .sort((a, b) => b.lastAt - a.lastAt),
  };
}
