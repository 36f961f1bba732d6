import * as z from 'zod';
import { CODE_COLOURS } from '../rules/colour.ts';

/** What an issuer sends to a holder: enough to show codes until `expiresAt` without the network. */
export const issuedCredentialSchema = z.strictObject({
  /** The signed credential, as base64url; FORMAT.md says what is in it. */
  credential: z.base64url(),
  /** The secret of its hash chain, 16 bytes as base64url: whoever has both can show the code. */
  seed: z.base64url().length(22),
  colour: z.enum(CODE_COLOURS),
  issuedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type IssuedCredential = z.infer<typeof issuedCredentialSchema>;
