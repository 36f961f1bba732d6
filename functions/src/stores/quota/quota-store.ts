/** What one subject uses of one quota in one window of time. */
export interface QuotaUse {
  /** Names quota, window and subject; the subject as a keyed hash. */
  readonly quotaId: string;
  readonly cost: number;
  /** Milliseconds; nothing asks for it after its window. */
  readonly expiresAt: number;
}

/** One counter for each subject and window. */
export interface QuotaStore {
  /** Uses up the cost. Throws ConditionFailedError, and uses nothing, when more than `allowance` would be used up then. */
  take(use: QuotaUse, allowance: number): Promise<void>;
  /** Gives the cost back: for what turns out to be cheaper than it looked. */
  refund(use: QuotaUse): Promise<void>;
}
