import type { PersonId } from '@health-code/shared/person/person-id';

/** Whose a city's card is, as its issuer said last. The number itself is kept nowhere: the id is a keyed hash of it. */
export interface CityCardRecord {
  readonly cardId: string;
  readonly personId: PersonId;
  readonly city: string;
  readonly ending: string;
  readonly state: 'active' | 'withdrawn';
  /** Whether the person lets doors find them by it. */
  readonly isAllowed: boolean;
  readonly expiresAt: number;
  /** The source that brought it: no other may speak of it. Null for one that was brought before that was noted. */
  readonly sourceId: string | null;
  /** Grows by one with each row of its issuer that changes it; what the person says leaves it as it is. */
  readonly issuerRevision: number;
  /** Grows by one with each write, so that issuer and person cannot undo each other's word unseen. */
  readonly revision: number;
}

export interface CityCardStore {
  /** One eventually consistent read: 0.5 RCU. */
  find(cardId: string): Promise<CityCardRecord | undefined>;
  /** The same, strongly consistent, for a writer. */
  findLatest(cardId: string): Promise<CityCardRecord | undefined>;
  /** Writes revision `n` over revision `n − 1` (1 over none), and the person's own note of it. Throws ConditionFailedError otherwise. */
  put(record: CityCardRecord): Promise<void>;
  /** Deletes a card, unless it is another person's by now, and the person's note of it. Idempotent. */
  remove(card: Pick<CityCardRecord, 'cardId' | 'personId'>): Promise<void>;
  /** The cards that are the person's now, withdrawn ones among them. */
  listByPerson(personId: PersonId, now: number): Promise<CityCardRecord[]>;
}
