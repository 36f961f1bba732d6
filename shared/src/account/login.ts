/** By what somebody can sign in. */
export const PROVIDERS = ['sms'] as const;
export type Provider = (typeof PROVIDERS)[number];
