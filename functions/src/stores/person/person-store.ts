import type { DocumentType } from '@health-code/shared/identity/document';
import type { PersonId } from '@health-code/shared/person/person-id';

/** A person's identity. Sealed fields are ciphertext whose context is the person's id and the field's name. */
export interface PersonRecord {
  readonly personId: PersonId;
  /** The account that applied first with the document, and so holds the person. */
  readonly accountId: string;
  readonly documentType: DocumentType;
  readonly sealed: { readonly name: string; readonly number: string; readonly phone: string; readonly address: string };
  readonly division: string;
  readonly createdAt: number;
}

export interface PersonStore {
  /** Creates the person, or updates what the same account may change. Throws ConditionFailedError when another account holds them. */
  put(record: PersonRecord): Promise<void>;
  find(personId: PersonId): Promise<PersonRecord | undefined>;
  /**
   * Keeps a place for the person among at most `max` of the account, who are known to be these already. Idempotent. Throws
   * ConditionFailedError when there is none left, however many ask at once.
   */
  reserve(accountId: string, personId: PersonId, known: readonly PersonId[], max: number): Promise<void>;
  /** Gives the place up again. Idempotent. */
  release(accountId: string, personId: PersonId): Promise<void>;
  /** Adds the person to the account's list. Idempotent. */
  link(accountId: string, personId: PersonId): Promise<void>;
  /** Takes the person from the account's list. Idempotent. */
  unlink(accountId: string, personId: PersonId): Promise<void>;
  /** Deletes the person, if the account holds them. Idempotent. Throws ConditionFailedError when another account does. */
  remove(personId: PersonId, accountId: string): Promise<void>;
  listIds(accountId: string): Promise<PersonId[]>;
  getMany(personIds: readonly PersonId[]): Promise<PersonRecord[]>;
}
