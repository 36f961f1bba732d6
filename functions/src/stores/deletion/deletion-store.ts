import type { Deletion } from '@health-code/shared/privacy/deletion';

/** A deletion, and then its receipt. What it deletes was counted before any of it was deleted. */
export interface DeletionRecord {
  readonly deletionId: string;
  readonly of: Deletion['of'];
  readonly requestedAt: number;
  /** Undefined while it goes on. */
  readonly finishedAt: number | undefined;
  readonly deleted: Deletion['deleted'];
  readonly kept: Deletion['kept'];
  readonly expiresAt: number;
}

export interface DeletionStore {
  /** Begins a deletion. Returns what stands under its id: the new record, or that of an earlier try. */
  begin(record: DeletionRecord): Promise<DeletionRecord>;
  /** Strongly consistent. */
  find(deletionId: string): Promise<DeletionRecord | undefined>;
  /** Says that all is done. Idempotent: the first time stays. */
  finish(deletionId: string, at: number): Promise<DeletionRecord>;
}
