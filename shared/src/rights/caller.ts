import type { DataSource } from '../authority/data-source.ts';
import type { OfficeId } from '../office/office.ts';
import type { OperatorId } from '../office/operator.ts';
import type { Power } from '../office/powers.ts';

/** Who may call a route: nobody in particular, a signed-in account, a data source that signs each request, or an official with a second factor. */
export const CALLER_KINDS = ['anyone', 'account', 'source', 'operator'] as const;
export type CallerKind = (typeof CALLER_KINDS)[number];

/** Who made a request, as far as it was proven. */
export type Caller =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'account'; readonly accountId: string; readonly sessionId: string }
  | { readonly kind: 'source'; readonly source: DataSource }
  | OperatorCaller;

/** The caller of a route of that kind. */
export type CallerOf<K extends CallerKind> = Extract<Caller, { kind: K }>;
export type AccountCaller = CallerOf<'account'>;
export type SourceCaller = CallerOf<'source'>;

/** An official at work. */
export interface OperatorCaller {
  readonly kind: 'operator';
  readonly operatorId: OperatorId;
  readonly officeId: OfficeId;
  /** Of the office: it reaches this and all below. */
  readonly division: string;
  /** Those that have not ended. */
  readonly powers: readonly Power[];
  /** Whether the second factor was shown within the last minutes. */
  readonly isSteppedUp: boolean;
}
