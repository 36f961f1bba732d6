import type { Fact } from '@health-code/shared/facts/fact';
import type { PersonId } from '@health-code/shared/person/person-id';

/** A fact as it is kept: with whom it is about, when it dies, and the digest of the request that brought it. */
export interface FactRecord {
  readonly personId: PersonId;
  readonly fact: Fact;
  readonly fingerprint: string;
  readonly expiresAt: number;
}

export interface FactStore {
  /** Adds a fact. Returns what stands under its id: the new record, or the one that an earlier try wrote. */
  add(record: FactRecord): Promise<FactRecord>;
  /**
   * Keeps a fact where no evaluation finds it, neither by {@link find} nor by {@link list}. Returns what is held under its id.
   * It is put in force by {@link add}, which leaves what is held to its end.
   */
  hold(record: FactRecord): Promise<FactRecord>;
  /** One fact, whether or not it has expired; strongly consistent. */
  find(personId: PersonId, factId: string): Promise<FactRecord | undefined>;
  /** The ids of what is held of a person; strongly consistent. */
  listHeldIds(personId: PersonId): Promise<string[]>;
  /** Lets a fact die at another time. Does nothing where there is none. */
  endAt(personId: PersonId, factId: string, expiresAt: number): Promise<void>;
  /** Deletes facts. Idempotent. */
  remove(personId: PersonId, factIds: readonly string[]): Promise<void>;
  /** Deletes what is held. Idempotent. */
  removeHeld(personId: PersonId, factIds: readonly string[]): Promise<void>;
  /** All facts of a person that have not expired at `now`; strongly consistent. */
  list(personId: PersonId, now: number): Promise<Fact[]>;
  /** The same with what is kept beside each. */
  listRecords(personId: PersonId, now: number): Promise<FactRecord[]>;
}
