import { present } from '../memory-maps.ts';
import { type GateHour, type LookUpCount, type LookUpStore, newestFirst } from './look-up-store.ts';

type Kept = LookUpCount & { readonly expiresAt: number };

const idOf = ({ placeId, hour, gateId }: GateHour): string => `${placeId}#${hour}#${gateId}`;

export function createMemoryLookUpStore(): LookUpStore {
  const counts = new Map<string, Kept>();
  const flagged = new Map<string, Set<string>>();
  const newest = (records: readonly Kept[], now: number): LookUpCount[] =>
    records
      .filter(({ expiresAt }) => expiresAt > now)
      .map(({ expiresAt: _end, ...count }) => count)
      .sort(newestFirst);
  return {
    count: async ({ placeId, gateId, hour }, isMiss, expiresAt) => {
      const at = { placeId, gateId, hour };
      const before = counts.get(idOf(at)) ?? { lookUps: 0, misses: 0 };
      const count = { ...at, lookUps: before.lookUps + 1, misses: before.misses + (isMiss ? 1 : 0) };
      counts.set(idOf(at), { ...count, expiresAt });
      return count;
    },
    list: async (placeId, limit, now) => {
      const ofPlace = [...counts.values()].filter((count) => count.placeId === placeId);
      return newest(ofPlace, now).slice(0, limit);
    },
    flag: async (county, at) => {
      flagged.set(county, (flagged.get(county) ?? new Set()).add(idOf(at)));
    },
    listFlagged: async (county, limit, now) => {
      const shown = [...(flagged.get(county) ?? [])].map((id) => counts.get(id)).filter(present);
      return newest(shown, now).slice(0, limit);
    },
  };
}
