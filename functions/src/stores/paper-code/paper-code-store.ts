import type { PersonId } from '@health-code/shared/person/person-id';

/** A paper code. The one in force stands under the person, and every one under its own name, so that a lost card says that it was revoked. */
export interface PaperCodeRecord {
  readonly code: string;
  readonly personId: PersonId;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly state: 'active' | 'revoked';
}

export interface PaperCodeStore {
  /** Writes a code under its own key. Idempotent. A revoked code stays revoked: throws ConditionFailedError for writing it as active. */
  put(record: PaperCodeRecord): Promise<void>;
  find(code: string): Promise<PaperCodeRecord | undefined>;
  /** The same, strongly consistent, for a writer. */
  findForWriting(code: string): Promise<PaperCodeRecord | undefined>;
  /** The code that the person got last; strongly consistent. */
  findLatest(personId: PersonId): Promise<PaperCodeRecord | undefined>;
  /** Forgets which code the person got last. Idempotent; the code itself stays, to say that it was revoked. */
  removeLatest(personId: PersonId): Promise<void>;
  /** Makes a code the person's latest, in the place of the one that was read. Throws ConditionFailedError when another came first. */
  replaceLatest(record: PaperCodeRecord, previousCode: string | undefined): Promise<void>;
}
