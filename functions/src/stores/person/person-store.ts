import type { DocumentType } from '@health-code/shared/identity/document';
import type { ProofLevel } from '@health-code/shared/identity/proof-level';
import type { PassingKind } from '@health-code/shared/person/notice';
import type { RelationToAccount } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { PersonProof } from './person-proof.ts';

/** Stands for an account where nobody holds a person who withdrew their consent. No account has this id. */
export const NOBODY = '';

/** An account from which a person passed, until everything that follows from it was done. */
export interface Leaving {
  readonly accountId: string;
  /** In which it held the person. */
  readonly tenure: number;
  readonly kind: PassingKind;
  /** The masked name as that account had given it, sealed; the context is the person's id and `former-name`. */
  readonly sealedName: string;
  readonly at: number;
}

/** A person's identity. Sealed fields are ciphertext whose context is the person's id and the field's name. */
export interface PersonRecord {
  readonly personId: PersonId;
  /** The account that holds the person: the first that applied with the document, until one proves more; or {@link NOBODY}. */
  readonly accountId: string;
  /** How often the person passed to another account. What belongs to a former tenure counts no more. */
  readonly tenure: number;
  /** Accounts that do not know of it yet, the first to lose the person first. */
  readonly leaving: readonly Leaving[];
  readonly relation: RelationToAccount;
  readonly proof: PersonProof;
  /** That the holder confirmed the consent of a relative who consents for themself. */
  readonly consent: { readonly version: string; readonly at: number } | undefined;
  /** A keyed hash of the code by which another account may hold the person. */
  readonly handover: { readonly codeHash: string; readonly expiresAt: number } | undefined;
  readonly documentType: DocumentType;
  /** Of a passport. */
  readonly nationality: string | undefined;
  readonly sealed: { readonly name: string; readonly number: string; readonly phone: string; readonly address: string };
  readonly division: string;
  readonly createdAt: number;
  /** Grows by one with each write. A record of before there were revisions has 0. */
  readonly revision: number;
}

export interface PersonStore {
  /** Writes revision `n` over revision `n − 1` (1 over none). Throws ConditionFailedError otherwise. */
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
  /** Takes the person off the account's list. Idempotent. */
  unlink(accountId: string, personId: PersonId): Promise<void>;
  /** Deletes the person, if the account holds them. Idempotent. Throws ConditionFailedError when another account does. */
  remove(personId: PersonId, accountId: string): Promise<void>;
  /** Notes the tenure of a person who is being deleted, until the last code of it has ended. Idempotent. */
  noteTenure(personId: PersonId, tenure: number, until: number): Promise<void>;
  /** The tenure of a person who was deleted lately. */
  findTenure(personId: PersonId): Promise<number | undefined>;
  /** Deletes what is noted of an account as a whole. Idempotent. */
  forget(accountId: string): Promise<void>;
  /** Notes the highest level at which a person holds themself in the account, for those who may not read people. */
  noteProof(accountId: string, level: ProofLevel): Promise<void>;
  /** Undefined where nobody proved anything. */
  findProof(accountId: string): Promise<ProofLevel | undefined>;
  listIds(accountId: string): Promise<PersonId[]>;
  getMany(personIds: readonly PersonId[]): Promise<PersonRecord[]>;
}
