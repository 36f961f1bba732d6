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
