import type { PassingKind } from '@health-code/shared/person/notice';

/** Tells an account that it no longer holds a person. */
export interface NoticeRecord {
  readonly accountId: string;
  readonly noticeId: string;
  readonly kind: PassingKind;
  /** The masked name as this account had given it, sealed; the context is the notice's id and `name`. */
  readonly sealedName: string;
  readonly at: number;
  readonly expiresAt: number;
}

export interface NoticeStore {
  /** Adds it once: what stands stays. Idempotent. */
  add(notice: NoticeRecord): Promise<void>;
  /** Deletes all of an account. Idempotent. */
  removeAll(accountId: string): Promise<void>;
  /** Those that have not expired, in no order. */
  list(accountId: string, now: number): Promise<NoticeRecord[]>;
}
