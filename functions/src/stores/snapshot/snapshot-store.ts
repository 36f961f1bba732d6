import type { ProofLevel } from '@health-code/shared/identity/proof-level';
import type { RelationToAccount } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { OptionalPurpose } from '@health-code/shared/privacy/consents';
import type { Timeline } from '@health-code/shared/rules/timeline';

/** Everything that showing a code needs, in one item: whose it is, the masked name (sealed), and the timeline. */
export interface Snapshot {
  readonly personId: PersonId;
  readonly accountId: string;
  /** As the profile has it. What was issued in one tenure is never issued in another. */
  readonly tenure: number;
  readonly proofLevel: ProofLevel;
  readonly relation: RelationToAccount;
  readonly sealedName: string;
  /** What a personal code carries of the identity, sealed. A snapshot without it gets it when the person applies again. */
  readonly sealedHint?: string | undefined;
  readonly timeline: Timeline;
  /** Which list of risk areas the timeline knows, and where the person has been: later changes elsewhere do not concern them. A snapshot without it is judged anew. */
  readonly presence?: { readonly riskAreas: number; readonly divisions: readonly string[] } | undefined;
  /** What the account agrees to of what the code does without; absent for nothing. */
  readonly agreed?: readonly OptionalPurpose[] | undefined;
  /** Grows by one with each write, so that a writer who read older facts cannot overwrite a newer snapshot. */
  readonly revision: number;
}

export interface SnapshotStore {
  /** One eventually consistent read: 0.5 RCU up to 4 kB. */
  find(personId: PersonId): Promise<Snapshot | undefined>;
  /** The same, strongly consistent, for a writer. */
  findLatest(personId: PersonId): Promise<Snapshot | undefined>;
  getMany(personIds: readonly PersonId[]): Promise<Snapshot[]>;
  /** Deletes it. Idempotent. Who has read it before can write no revision over it. */
  remove(personId: PersonId): Promise<void>;
  /** Writes revision `n` over revision `n − 1` (1 over none). Throws ConditionFailedError otherwise. */
  put(snapshot: Snapshot): Promise<void>;
}
