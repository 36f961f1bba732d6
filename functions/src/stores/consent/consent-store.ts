import type { ConsentPurpose } from '@health-code/shared/privacy/consents';

/** A consent that was given or withdrawn, with what proves which text it was. */
export interface ConsentRecord {
  readonly accountId: string;
  readonly purpose: ConsentPurpose;
  readonly version: number;
  /** SHA-256 of the text that was shown. */
  readonly textHash: string;
  readonly isGiven: boolean;
  readonly at: number;
}

export interface ConsentStore {
  /** Adds a decision; those before it stay. Idempotent. */
  add(record: ConsentRecord): Promise<void>;
  /** All decisions of an account, the first one first; strongly consistent. */
  list(accountId: string): Promise<ConsentRecord[]>;
  /** Deletes all of an account. Idempotent. */
  removeAll(accountId: string): Promise<void>;
}

export const inOrder = (records: readonly ConsentRecord[]): ConsentRecord[] => records.toSorted((a, b) => a.at - b.at);
