/** A one-time password that waits for whoever asked for it. The password itself is never stored, only its keyed hash. */
export interface OtpChallenge {
  readonly phoneHash: string;
  /** Known to the requester alone, so that nobody else uses up the tries. */
  readonly challengeId: string;
  readonly otpHash: string;
  readonly sentAt: number;
  /** Milliseconds; from then on it counts as absent, whether or not the database has swept it. */
  readonly expiresAt: number;
  readonly tries: number;
  /** The intention that used it; a retry of the same intention may use it again. */
  readonly usedBy: string | undefined;
}

/** What one requester had sent to one phone. */
export interface OtpSends {
  readonly phoneHash: string;
  /** Where the requests come from, as a keyed hash. */
  readonly requester: string;
  readonly sentAt: number;
  /** The Shanghai day of `sentAt`, and how many were sent on it. */
  readonly day: string;
  readonly sentOnDay: number;
}

export interface OtpStore {
  findSends(phoneHash: string, requester: string): Promise<OtpSends | undefined>;
  /** Replaces what was read (`previousSentAt`, undefined for none). Throws ConditionFailedError when another request sent one meanwhile. */
  noteSend(sends: OtpSends, previousSentAt: number | undefined, expiresAt: number): Promise<void>;
  add(challenge: OtpChallenge): Promise<void>;
  find(phoneHash: string, challengeId: string): Promise<OtpChallenge | undefined>;
  /** Counts a try and returns the challenge with it. Throws ConditionFailedError when there is none or `maxTries` are used up. */
  countTry(phoneHash: string, challengeId: string, maxTries: number): Promise<OtpChallenge>;
  /** Marks it used. Throws ConditionFailedError when another intention has used it. */
  use(phoneHash: string, challengeId: string, intention: string): Promise<void>;
}
