import type { AccessWay, LookupReason } from '@health-code/shared/access/ways';
import type { PersonId } from '@health-code/shared/person/person-id';

/** One look at a person. */
export interface AccessRecord {
  readonly personId: PersonId;
  /** The same look noted twice is one record. */
  readonly accessId: string;
  readonly at: number;
  readonly placeName: string;
  readonly gateLabel: string;
  readonly way: AccessWay;
  readonly reason: LookupReason | null;
  readonly expiresAt: number;
}

export interface AccessStore {
  /** Writes a record, unless it stands already: what is on record is never written over. */
  put(record: AccessRecord): Promise<void>;
  /** The records of a person that have not expired at `now`, newest first: one query. */
  list(personId: PersonId, now: number): Promise<AccessRecord[]>;
}
