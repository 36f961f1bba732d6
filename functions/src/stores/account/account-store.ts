import type { Provider } from '@health-code/shared/account/login';

/** A way to sign in, and the account that it leads to. It is deleted with its account only: what it once led to must not be taken for nobody's. */
export interface LoginRecord {
  readonly loginId: string;
  readonly provider: Provider;
  /** Undefined once it was unlinked: the next sign-in by it opens an account of its own. */
  readonly accountId: string | undefined;
  /** What its owner knows it again by, sealed; the context is the login's id and `label`. */
  readonly sealedLabel: string;
  readonly linkedAt: number;
  /** The day in Shanghai on which somebody signed in by it, or went on in a session that it had opened. */
  readonly lastUsedOn: string;
  /** The account that it led to before it was moved, and whether it may be moved back there. */
  readonly leftAccountId: string | undefined;
  readonly isRecoverable: boolean;
  /** Whether its accounts know of the last change: false between the first write of it and the last. */
  readonly isSettled: boolean;
  readonly revision: number;
}

export interface AccountStore {
  findLogin(loginId: string): Promise<LoginRecord | undefined>;
  /** Puts a revision over the one before it, the first over nothing. Throws ConditionFailedError when another stands there. */
  putLogin(login: LoginRecord): Promise<void>;
  /** Counts a login among those of an account, which it opens if there is none yet. Idempotent. */
  hold(accountId: string, loginId: string, now: number): Promise<void>;
  /** Counts it no more. Idempotent. */
  release(accountId: string, loginId: string): Promise<void>;
  /** The same, unless it is the last one. Throws ConditionFailedError, however many ask at once. */
  releaseButLast(accountId: string, loginId: string): Promise<void>;
  /** Deletes a login, if it leads to the account. Idempotent. */
  removeLogin(loginId: string, accountId: string): Promise<void>;
  /** Notes that an account is being deleted, until its last access token has ended. Idempotent. */
  close(accountId: string, until: number): Promise<void>;
  isClosed(accountId: string): Promise<boolean>;
  /** Deletes what an account is. Idempotent. */
  remove(accountId: string): Promise<void>;
  /** The logins that an account counts, in no order. */
  listLogins(accountId: string): Promise<LoginRecord[]>;
}
