import type { PersonId } from '@health-code/shared/person/person-id';
import type { Entrance, PlaceId, PlaceKind, PlaceState, Proposal, TestAge } from '@health-code/shared/place/place';
import type { Suspension } from '@health-code/shared/place/suspension';
import type { Page, PageQuery } from '../page.ts';

/** Who is in charge, sealed field by field; and whom the register asks for a green code, where their document was given. */
export interface SealedManager {
  readonly name: string;
  readonly phone: string;
  readonly document?: { readonly personId: PersonId; readonly number: string } | undefined;
}

/** A change that waits for a reviewer, or that one refused. */
export interface PlaceProposal extends Proposal {
  readonly at: number;
}

/** Who changed what, kept for as long as the place is. What it became is in the next one, or in the place. */
export interface PlaceEditRecord {
  /** That the place got by it. */
  readonly revision: number;
  readonly at: number;
  /** The account. */
  readonly by: string;
  /** The digest of the request, by which a retry is known. */
  readonly fingerprint: string;
  /** The place as it was. */
  readonly before: EditedFields;
  /** What a reviewer decided about it, where one was asked. */
  readonly review?: { readonly by: string; readonly at: number; readonly decision: 'accept' | 'refuse' } | undefined;
}

/** What an edit can change. */
export type EditedFields = Pick<
  PlaceRecord,
  'name' | 'subKind' | 'address' | 'location' | 'asksTestWithinHours' | 'asksCheckOut' | 'entrances'
>;

export interface PlaceRecord {
  readonly placeId: PlaceId;
  readonly accountId: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly subKind: string;
  readonly creditCode: string | undefined;
  readonly asksTestWithinHours: TestAge | null;
  readonly asksCheckOut: boolean;
  readonly division: string;
  readonly divisionName: string;
  readonly address: string;
  readonly location: { readonly latitude: number; readonly longitude: number };
  /** Undefined when the owning account manages the place itself. */
  readonly sealedManager: SealedManager | undefined;
  readonly state: PlaceState;
  readonly reviewNote: string | undefined;
  /** What visitors are told while it is suspended; undefined where that is nothing. */
  readonly suspension: Suspension | undefined;
  readonly entrances: readonly Entrance[];
  /** Entrances that are no more: visits name them, and no other takes their ids. */
  readonly retired: readonly Entrance[];
  /** Grows by one with each edit and each change of the entrances. */
  readonly revision: number;
  readonly proposal: PlaceProposal | undefined;
  /** The last edit, until the next one puts it among the edits that are kept. */
  readonly lastEdit: PlaceEditRecord | undefined;
  readonly createdAt: number;
  /** The digest of the request that registered it. */
  readonly fingerprint: string;
}

/** What stands behind a place code. A revoked code stays, so that its poster can say that it was replaced. */
export interface PlaceCodeRecord {
  readonly code: string;
  readonly placeId: PlaceId;
  readonly entranceId: string;
  readonly version: number;
  readonly status: 'active' | 'revoked';
  /** When a screen that shows it was last opened; undefined where none ever was. */
  readonly screenAt?: number | undefined;
}

/** What goes with a change of state. A reviewer's note stays until there is another; what visitors are told ends with its state. */
export interface StateWords {
  readonly reviewNote?: string | undefined;
  readonly suspension?: Suspension | undefined;
}

/** What stands under a place, and where it is listed. */
export interface PlaceRemoval {
  readonly placeId: PlaceId;
  readonly accountId: string;
  readonly county: string;
  /** All that it ever had. */
  readonly codes: readonly string[];
}

export interface PlaceStore {
  /** Adds a place. Returns what stands under its id: the new record, or the one that an earlier try wrote. */
  add(record: PlaceRecord): Promise<PlaceRecord>;
  /** Adds the place to the account's list. Idempotent. */
  link(accountId: string, placeId: PlaceId): Promise<void>;
  find(placeId: PlaceId): Promise<PlaceRecord | undefined>;
  /** A page of the places of an account, in no order that means anything. */
  /** Deletes a place with its edits and codes, and takes it from the lists of its owner and of its reviewers. Idempotent. */
  remove(place: PlaceRemoval): Promise<void>;
  listIds(accountId: string, page: PageQuery): Promise<Page<PlaceId>>;
  getMany(placeIds: readonly PlaceId[]): Promise<PlaceRecord[]>;
  /** Replaces the code of one entrance whose version is still `fromVersion`; its name stays. Throws ConditionFailedError otherwise. */
  replaceEntrance(placeId: PlaceId, index: number, fromVersion: number, entrance: Entrance): Promise<void>;
  /** Adds an entrance to a place that is still at the revision that was read. Throws ConditionFailedError otherwise. */
  addEntrance(placeId: PlaceId, revision: number, entrance: Entrance): Promise<void>;
  /** Writes all that an edit can change of a place that is still at `fromRevision`, and neither waits for its first review nor is closed. Throws ConditionFailedError otherwise. */
  edit(record: PlaceRecord, fromRevision: number): Promise<void>;
  /** Keeps an edit. Idempotent. */
  putEdit(placeId: PlaceId, edit: PlaceEditRecord): Promise<void>;
  /** The edits that are kept, in their order; the last one stands in the place. */
  listEdits(placeId: PlaceId): Promise<PlaceEditRecord[]>;
  /** Changes the state of a place that is still in the one that was read. Throws ConditionFailedError otherwise. */
  changeState(placeId: PlaceId, from: PlaceState, to: PlaceState, saying?: StateWords): Promise<void>;
  /** Puts a place into the review queue of its county, until an instant at the latest. Idempotent. It leaves the queue by leaving its state. */
  queueReview(county: string, placeId: PlaceId, until: number): Promise<void>;
  /** A page of what was ever queued in a county; the caller looks which still wait. */
  listQueued(county: string, page: PageQuery): Promise<Page<PlaceId>>;
  /** Writes a code. Idempotent. A revoked code stays revoked: throws ConditionFailedError for writing it as active. */
  putCode(record: PlaceCodeRecord): Promise<void>;
  /** Notes that a screen shows an active code. A code that is not active stays as it is. */
  noteScreen(code: string, at: number): Promise<void>;
  findCode(code: string): Promise<PlaceCodeRecord | undefined>;
}
