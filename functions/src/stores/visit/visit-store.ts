import type { EntryOutcome } from '@health-code/shared/entry/outcome';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { PlaceId, PlaceKind, PublicPlace } from '@health-code/shared/place/place';
import type { Colour } from '@health-code/shared/rules/colour';
import type { ArrivalTally } from '@health-code/shared/visit/place-day';
import type { DistanceBand, EntryMethod, LocationVerdict } from '@health-code/shared/visit/visit';
import type { Page, PageQuery } from '../page.ts';
import type { IdRange } from './visit-id.ts';

/** Times before their correction. */
export interface RecordedTimes {
  readonly at: number;
  readonly leftAt?: number | undefined;
  readonly changedAt: number;
}

/** The times of a visit, and what they were before somebody corrected them. */
export type VisitTimes = Pick<VisitRecord, 'at' | 'leftAt' | 'original'>;

/** One visit; its id begins with its day and ten minutes (`visit-id.ts`). The place's name and address are kept as they were, so that a history is one query. No coordinates. */
export interface VisitRecord {
  readonly visitId: string;
  readonly personId: PersonId;
  readonly place: PublicPlace;
  readonly entranceId: string;
  readonly at: number;
  /** When the person said that they left; undefined when they did not. */
  readonly leftAt?: number | undefined;
  /** The times that were recorded first, and when they were corrected last; undefined where they never were. */
  readonly original?: RecordedTimes | undefined;
  /** When it was sent, where that was later: by a phone or a gate that had no network. */
  readonly recordedAt?: number | undefined;
  readonly method: EntryMethod;
  readonly colour: Colour;
  readonly ruleSet: string;
  /** The strictest reason at that time; its name stands in the rule set. */
  readonly reason: { readonly code: string; readonly until: string | null };
  /** What the door said, where that was not what the colour says by itself. */
  readonly outcome?: EntryOutcome | undefined;
  readonly locationVerdict: LocationVerdict;
  readonly distance?: DistanceBand | undefined;
  readonly fingerprint: string;
  /** Which of its day it was, as far as those around it told; undefined of an older release. */
  readonly ordinal?: number | undefined;
  readonly expiresAt: number;
}

/** Part of a person's visits, in the order of their ids or against it. */
export interface VisitQuery extends IdRange {
  readonly limit: number;
  readonly order: 'forwards' | 'backwards';
  /** Whether what was written just before must be in it; at twice the cost. */
  readonly isConsistent?: boolean;
}

/** A visit as its place's index has it. */
export interface Arrival {
  readonly personId: PersonId;
  readonly visitId: string;
  readonly at: number;
  readonly leftAt: number | undefined;
  readonly original: RecordedTimes | undefined;
  readonly entranceId: string;
  readonly colour: Colour;
  readonly method: EntryMethod;
}

/** One hour at a place, and by how many index keys its kind of place spreads arrivals. */
export interface PlaceHour {
  readonly placeId: PlaceId;
  readonly kind: PlaceKind;
  /** `YYYY-MM-DDTHH` by Shanghai's clock. */
  readonly hour: string;
}

export interface VisitStore {
  /** Adds a visit: one conditional write, its index entry with it. Returns what stands under its id. */
  add(record: VisitRecord): Promise<VisitRecord>;
  /** Strongly consistent. */
  find(personId: PersonId, visitId: string): Promise<VisitRecord | undefined>;
  /** A page of a person's visits from the last on, without those that have expired at `now`, newest first: one query. */
  listByPerson(personId: PersonId, page: PageQuery, now: number): Promise<Page<VisitRecord>>;
  /** The first visits of a person between two ids, in that order: one query that reads no more than `limit`. */
  listBetween(personId: PersonId, query: VisitQuery): Promise<VisitRecord[]>;
  /**
   * Changes the times of a visit that still has those that were read. Throws ConditionFailedError otherwise. At its place it
   * stands under the earlier of its arrivals, so that no correction takes it out of the hour in which it was recorded.
   */
  changeTimes(record: VisitRecord, times: VisitTimes): Promise<VisitRecord>;
  /** The arrivals of an hour after `since` by colour and method, in no order, remote ones left out: one query a shard, which brings no more than these two. */
  countArrivals(hour: PlaceHour, since: number): Promise<ArrivalTally[]>;
  /** The arrivals of an hour after `since`, before which visits are kept no longer, remote ones left out, in order of time: one query a shard. */
  listArrivals(hour: PlaceHour, since: number): Promise<Arrival[]>;
  /** A page of the same, in the order of first arrivals: one query a shard, which reads no more than a page. */
  pageArrivals(hour: PlaceHour, since: number, page: PageQuery): Promise<Page<Arrival>>;
}
