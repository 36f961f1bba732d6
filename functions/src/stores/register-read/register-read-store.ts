import type { PlaceId } from '@health-code/shared/place/place';

/** Somebody who runs a place reads who came there in an hour. */
export interface RegisterRead {
  readonly placeId: PlaceId;
  /** The hour that is read, `YYYY-MM-DDTHH` by Shanghai's clock. */
  readonly hour: string;
  readonly accountId: string;
}

/** All reads of one hour by one account. */
export interface RegisterReads extends RegisterRead {
  readonly times: number;
  /** When it was read last. */
  readonly lastAt: number;
}

export interface RegisterReadStore {
  /** Counts a read. Kept until `expiresAt`. */
  count(read: RegisterRead, at: number, expiresAt: number): Promise<void>;
  /** The reads of the last hours of a place's register that were read, the last read first. */
  list(placeId: PlaceId, limit: number, now: number): Promise<RegisterReads[]>;
}
