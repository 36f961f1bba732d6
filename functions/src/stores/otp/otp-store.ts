/** A one-time password that waits for its phone. The password itself is never stored, only its keyed hash. */
export interface OtpChallenge {
  readonly phoneHash: string;
  readonly otpHash: string;
  readonly sentAt: number;
  /** Milliseconds; from then on it counts as absent, whether or not the database has swept it. */
  readonly expiresAt: number;
  readonly tries: number;
  /** The Shanghai day of `sentAt`, and how many were sent on it. */
  readonly day: string;
  readonly sentOnDay: number;
  /** The intention that used it; a retry of the same intention may use it again. */
  readonly usedBy: string | undefined;
}

/** One item per phone. */
export interface OtpStore {
  find(phoneHash: string): Promise<OtpChallenge | undefined>;
  /** Replaces the challenge that was read (`previousSentAt`, undefined for none). Throws ConditionFailedError when another request sent one meanwhile. */
  replace(challenge: OtpChallenge, previousSentAt: number | undefined): Promise<void>;
  /** Counts a try and returns the challenge with it. Throws ConditionFailedError when there is none or `maxTries` are used up. */
  countTry(phoneHash: string, maxTries: number): Promise<OtpChallenge>;
  /** Marks it used. Throws ConditionFailedError when another intention has used it. */
  use(phoneHash: string, intention: string): Promise<void>;
}
