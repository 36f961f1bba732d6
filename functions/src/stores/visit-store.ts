import type { PersonId } from '@health-code/shared/identity/person';
import type { PlaceId, PublicPlace } from '@health-code/shared/place/place';
import type { Colour } from '@health-code/shared/rules/colour';
import type { EntryMethod, LocationVerdict } from '@health-code/shared/visit/visit';

/** One visit. The place's name and address are kept as they were, so that a history is one query. No coordinates. */
export interface VisitRecord {
  readonly visitId: string;
  readonly personId: PersonId;
  readonly place: PublicPlace;
  readonly entranceId: string;
  readonly at: number;
  /** When it was sent, where a gate noted it: perhaps long after, when the network was back. */
  readonly recordedAt?: number | undefined;
  readonly method: EntryMethod;
  readonly colour: Colour;
  readonly ruleSet: string;
  /** The strictest reason at that time; its name stands in the rule set. */
  readonly reason: { readonly code: string; readonly until: string | null };
  readonly locationVerdict: LocationVerdict;
  readonly fingerprint: string;
  readonly expiresAt: number;
}

export interface VisitStore {
  /** Adds a visit: one conditional write, its index entry with it. Returns what stands under its id. */
  add(record: VisitRecord): Promise<VisitRecord>;
  /** Strongly consistent. */
  find(personId: PersonId, visitId: string): Promise<VisitRecord | undefined>;
  /** The visits of a person that have not expired at `now`, newest first: one query. */
  listByPerson(personId: PersonId, now: number): Promise<VisitRecord[]>;
  /** How many visits a place had on a Shanghai day (`YYYY-MM-DD`), remote ones left out. */
  countByPlaceDay(placeId: PlaceId, day: string): Promise<number>;
}
