import type { RelationToAccount } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';

/** What an office said last of a person who came to it. */
export interface InPersonProofRecord {
  readonly personId: PersonId;
  readonly state: 'seen' | 'withdrawn';
  readonly at: number;
  readonly sourceId: string;
  readonly office: string;
  readonly operator: string;
  /** Of one who was seen: the login of the phone that they named, and a keyed hash of the name on the document. */
  readonly loginId: string | undefined;
  readonly nameHash: string | undefined;
  /** Whose phone it is. */
  readonly relation: RelationToAccount | undefined;
  /** Which tenure of the person it speaks of: once the person passes to another account, it proves nothing more. */
  readonly tenure: number;
  /** Of the row, to tell a retry from another one. */
  readonly fingerprint: string;
  readonly expiresAt: number;
  readonly revision: number;
}

export interface InPersonProofStore {
  /** Strongly consistent. Whoever reads it looks at its end. */
  find(personId: PersonId): Promise<InPersonProofRecord | undefined>;
  /** Deletes it. Idempotent. */
  remove(personId: PersonId): Promise<void>;
  /** Writes revision `n` over revision `n − 1` (1 over none). Throws ConditionFailedError otherwise. */
  put(record: InPersonProofRecord): Promise<void>;
}
