import * as z from 'zod';
import { CONSENT_PURPOSES } from './consents.ts';

export const consentPurposeSchema = z.enum(CONSENT_PURPOSES);

/** What somebody decides on the text that they were shown. */
export const consentDecisionSchema = z.strictObject({ version: z.int().min(1), isGiven: z.boolean() });

/** One purpose: the text in force, and what the account said last. */
export const consentSchema = z.strictObject({
  purpose: consentPurposeSchema,
  /** Of the text in force. */
  version: z.int().min(1),
  /** SHA-256 of the text in force, Chinese and English, in hexadecimal. */
  textHash: z.string(),
  /** Null for an account that was never asked, and so agrees to nothing. */
  decision: z
    .strictObject({
      version: z.int().min(1),
      textHash: z.string(),
      isGiven: z.boolean(),
      at: z.iso.datetime(),
    })
    .nullable(),
});
export type Consent = z.infer<typeof consentSchema>;
