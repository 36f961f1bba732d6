import type { AccountCaller, Caller } from '@health-code/shared/rights/caller';

/** What every use case is called with besides its own input: who asks, and the instant of the request in milliseconds since 1970. */
export interface Call<C extends Caller = AccountCaller> {
  readonly caller: C;
  readonly now: number;
}

/** A call that a retry repeats: the same key of the same caller is the same intention. */
export interface IdempotentCall<C extends Caller = AccountCaller> extends Call<C> {
  readonly idempotencyKey: string | undefined;
}

/** A call that asks for one page of a list. */
export interface PagedCall<C extends Caller = AccountCaller> extends Call<C> {
  /** `next` of the page before; undefined for the first. */
  readonly cursor: string | undefined;
}

/** One page of a list as it is told. */
export interface TellingPage<T> {
  readonly rows: T[];
  /** The cursor of the next page; null after the last. */
  readonly next: string | null;
}
