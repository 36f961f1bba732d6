import type { EpochMs } from '../time/shanghai.ts';
import { TOLERANCE_MS } from './lifetime.ts';

/** A camera reads one showing of a code many times; after so long it is another showing. */
export const SAME_SCAN_MS = 5_000;
/** A step is accepted for two minutes in all, so nothing older can still be replayed. */
const MEMORY_MS = 2 * TOLERANCE_MS;
const DEFAULT_CAPACITY = 20_000;

/** One reading of a code. */
export interface Sighting {
  readonly credentialId: string;
  readonly step: number;
  readonly at: EpochMs;
  /** Who scanned; the server sees many gates, a gate only itself. */
  readonly gate: string;
}

/** `first`: not seen before. `same-scan`: the same gate still reads it. `replayed`: the same step was shown before. */
export type SightingKind = 'first' | 'same-scan' | 'replayed';

export interface ReplayGuard {
  /** Notes a reading and says whether the step was shown before. Only codes that were not refused belong here. */
  see(sighting: Sighting): SightingKind;
  /** How many readings are remembered. */
  size(): number;
}

/**
 * Finds one step of a credential shown twice: two phones with one code, or a person who comes round again within
 * 30 s. It remembers two minutes, and at most `capacity` readings: beyond that the oldest are forgotten.
 */
export function createReplayGuard(capacity = DEFAULT_CAPACITY): ReplayGuard {
  const seen = new Map<string, Sighting>();
  const forget = (now: EpochMs) => {
    for (const [key, { at }] of seen) {
      if (now - at < MEMORY_MS && seen.size <= capacity) return;
      seen.delete(key);
    }
  };
  return {
    see: (sighting) => {
      const key = `${sighting.credentialId}.${sighting.step}`;
      const before = seen.get(key);
      if (before === undefined || sighting.at - before.at >= MEMORY_MS) {
        seen.delete(key);
        seen.set(key, sighting);
        forget(sighting.at);
        return 'first';
      }
      const isSameScan = before.gate === sighting.gate && Math.abs(sighting.at - before.at) <= SAME_SCAN_MS;
      return isSameScan ? 'same-scan' : 'replayed';
    },
    size: () => seen.size,
  };
}
