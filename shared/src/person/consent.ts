/** The version of the words by which a holder says that a relative who consents for themself has done so. */
export const CONSENT_VERSION = '1';
