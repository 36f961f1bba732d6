/** A signed-in device. No token is stored: each follows from the session's id and its generation. */
export interface SessionRecord {
  readonly sessionId: string;
  readonly accountId: string;
  /** What it was opened by. */
  readonly loginId: string;
  /** What the app calls the device; undefined where it said nothing. */
  readonly device: string | undefined;
  /** How often its refresh token was exchanged for the next. */
  readonly generation: number;
  readonly createdAt: number;
  /** When it was opened or last refreshed. */
  readonly refreshedAt: number;
  /** Milliseconds; from then on it counts as absent, whether or not the database has swept it. */
  readonly expiresAt: number;
  readonly isEnded: boolean;
}

export interface SessionStore {
  /** Opens it unless one with its id stands, and lists it for its account. Returns what stands. Idempotent. */
  add(session: SessionRecord): Promise<SessionRecord>;
  find(sessionId: string): Promise<SessionRecord | undefined>;
  /** Replaces the generation before. Throws ConditionFailedError when another request did, or the session has ended. */
  refresh(session: SessionRecord): Promise<void>;
  /** Lists it for its account until it expires. Idempotent. */
  relist(session: SessionRecord): Promise<void>;
  /** Ends it for good. Idempotent. Throws ConditionFailedError when there is none. */
  end(sessionId: string): Promise<void>;
  /** Deletes it, and takes it from the list of its account. Idempotent. */
  remove(session: Pick<SessionRecord, 'sessionId' | 'accountId'>): Promise<void>;
  /** All that are listed for an account, ended and expired ones too. */
  listByAccount(accountId: string): Promise<SessionRecord[]>;
}
