import type { GateId } from '@health-code/shared/gate/gate';
import type { PlaceId } from '@health-code/shared/place/place';

/** One gate in one hour. */
export interface GateHour {
  readonly placeId: PlaceId;
  readonly gateId: GateId;
  /** `YYYY-MM-DDTHH` by Shanghai's clock. */
  readonly hour: string;
}

/** How often people were looked up at a gate in an hour, and how often nobody was found. */
export interface LookUpCount extends GateHour {
  readonly lookUps: number;
  readonly misses: number;
}

export interface LookUpStore {
  /** Counts one look-up; returns the count with it. Kept until `expiresAt` in milliseconds. */
  count(at: GateHour, isMiss: boolean, expiresAt: number): Promise<LookUpCount>;
  /** The last hours of a place in which people were looked up, newest first. */
  list(placeId: PlaceId, limit: number, now: number): Promise<LookUpCount[]>;
  /** Shows an hour to the officials of a county. Idempotent. */
  flag(county: string, at: GateHour, expiresAt: number): Promise<void>;
  /** What was shown to the officials of a county last, as it is counted now, newest first. */
  listFlagged(county: string, limit: number, now: number): Promise<LookUpCount[]>;
}

export const newestFirst = (a: GateHour, b: GateHour): number => (a.hour === b.hour ? 0 : a.hour < b.hour ? 1 : -1);
