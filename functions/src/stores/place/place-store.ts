import type { PersonId } from '@health-code/shared/person/person-id';
import type { Entrance, PlaceId, PlaceKind, PlaceState, TestAge } from '@health-code/shared/place/place';
import type { Suspension } from '@health-code/shared/place/suspension';

/** Who is in charge, sealed field by field; and whom the register asks for a green code, where their document was given. */
export interface SealedManager {
  readonly name: string;
  readonly phone: string;
  readonly document?: { readonly personId: PersonId; readonly number: string } | undefined;
}

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
}

/** What goes with a change of state. A reviewer's note stays until there is another; what visitors are told ends with its state. */
export interface StateWords {
  readonly reviewNote?: string | undefined;
  readonly suspension?: Suspension | undefined;
}

export interface PlaceStore {
  /** Adds a place. Returns what stands under its id: the new record, or the one that an earlier try wrote. */
  add(record: PlaceRecord): Promise<PlaceRecord>;
  /** Adds the place to the account's list. Idempotent. */
  link(accountId: string, placeId: PlaceId): Promise<void>;
  find(placeId: PlaceId): Promise<PlaceRecord | undefined>;
  listIds(accountId: string): Promise<PlaceId[]>;
  getMany(placeIds: readonly PlaceId[]): Promise<PlaceRecord[]>;
  /** Replaces one entrance whose version is still `fromVersion`. Throws ConditionFailedError otherwise. */
  replaceEntrance(placeId: PlaceId, index: number, fromVersion: number, entrance: Entrance): Promise<void>;
  /** Adds an entrance to a place that still has `count` of them. Throws ConditionFailedError otherwise. */
  addEntrance(placeId: PlaceId, count: number, entrance: Entrance): Promise<void>;
  /** Changes the state of a place that is still in the one that was read. Throws ConditionFailedError otherwise. */
  changeState(placeId: PlaceId, from: PlaceState, to: PlaceState, saying?: StateWords): Promise<void>;
  /** Puts a place into the review queue of its county. Idempotent. It leaves the queue by leaving its state. */
  queueReview(county: string, placeId: PlaceId): Promise<void>;
  /** What was ever queued in a county; the caller looks which still wait. */
  listQueued(county: string): Promise<PlaceId[]>;
  /** Writes a code. Idempotent. A revoked code stays revoked: throws ConditionFailedError for writing it as active. */
  putCode(record: PlaceCodeRecord): Promise<void>;
  findCode(code: string): Promise<PlaceCodeRecord | undefined>;
}
