import type { AccessWay, LookUpPurpose, LookupReason } from '@health-code/shared/access/ways';
import type { PersonId } from '@health-code/shared/person/person-id';
import { mapPage, type Page, type PageQuery } from '../page.ts';

/** One look at a person. */
export interface AccessRecord {
  readonly personId: PersonId;
  /** The same look noted twice is one record. It begins with the hour of the look, so that looks stand in the order of time. */
  readonly accessId: string;
  readonly at: number;
  readonly placeName: string;
  readonly gateLabel: string;
  readonly way: AccessWay;
  readonly reason: LookupReason | null;
  /** For what an official looked. */
  readonly purpose?: LookUpPurpose | undefined;
  readonly expiresAt: number;
}

export interface AccessStore {
  /** Writes a record, unless it stands already: what is on record is never written over. */
  put(record: AccessRecord): Promise<void>;
  /** How many records there are of a person, expired ones too. */
  countLooks(personId: PersonId): Promise<number>;
  /** Deletes at most so many records of a person, and says whether any are left. */
  removeSome(personId: PersonId, atMost: number): Promise<{ readonly isDone: boolean }>;
  /** A page of a person's records from the last on, without those that have expired at `now`, newest first: one query. */
  list(personId: PersonId, page: PageQuery, now: number): Promise<Page<AccessRecord>>;
}

/** A page without what has expired, newest first; ids know the time to an hour only. */
export function keptLooks(page: Page<AccessRecord>, now: number): Page<AccessRecord> {
  return mapPage(page, (looks) => looks.filter(({ expiresAt }) => expiresAt > now).sort((a, b) => b.at - a.at));
}
