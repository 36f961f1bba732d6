/** The super-apps that tell who somebody is: people are signed in to them already. */
export const PLATFORMS = ['wechat', 'alipay'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** By what somebody can sign in. */
export const PROVIDERS = ['sms', ...PLATFORMS] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Whether a login can become somebody else's, as a number does that was given up. A platform gives an id to one person for ever. */
export const isReassignable = (provider: Provider): boolean => provider === 'sms';
