/** Why staff looked somebody up instead of scanning a code. */
export const LOOKUP_REASONS = ['no-phone', 'phone-failed', 'card-reader', 'other'] as const;
export type LookupReason = (typeof LOOKUP_REASONS)[number];

/** How somebody was looked at: by a scan of their code, by their document, by their paper card, or in a note made without the network. */
export const ACCESS_WAYS = ['scan', 'document', 'paper', 'manual'] as const;
export type AccessWay = (typeof ACCESS_WAYS)[number];
