/** Why staff looked somebody up instead of scanning a code. */
export const LOOKUP_REASONS = ['no-phone', 'phone-failed', 'card-reader', 'other'] as const;
export type LookupReason = (typeof LOOKUP_REASONS)[number];

/** How staff found somebody without a phone: by their document, by their paper card, or by their city's card. */
export const LOOKUP_WAYS = ['document', 'paper', 'card'] as const;
export type LookupWay = (typeof LOOKUP_WAYS)[number];

/** How somebody was looked at: by a scan of their code, in one of the ways without a phone, in a note made without the network, or by an official of an office. */
export const ACCESS_WAYS = ['scan', ...LOOKUP_WAYS, 'manual', 'office'] as const;
export type AccessWay = (typeof ACCESS_WAYS)[number];

/** For what an official may look somebody up. */
export const LOOK_UP_PURPOSES = ['hotline', 'appeal', 'tracing'] as const;
export type LookUpPurpose = (typeof LOOK_UP_PURPOSES)[number];
