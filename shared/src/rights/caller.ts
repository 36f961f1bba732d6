import type { DataSource } from '../authority/data-source.ts';

/** Who may call a route: nobody in particular, a signed-in account, or a data source that signs each request. */
export const CALLER_KINDS = ['anyone', 'account', 'source'] as const;
export type CallerKind = (typeof CALLER_KINDS)[number];

/** Who made a request, as far as it was proven. */
export type Caller =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'account'; readonly accountId: string; readonly sessionId: string }
  | { readonly kind: 'source'; readonly source: DataSource };

/** The caller of a route of that kind. */
export type CallerOf<K extends CallerKind> = Extract<Caller, { kind: K }>;
export type AccountCaller = CallerOf<'account'>;
export type SourceCaller = CallerOf<'source'>;
