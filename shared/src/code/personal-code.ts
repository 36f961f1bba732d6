import * as z from 'zod';
import { PROOF_LEVELS } from '../identity/proof-level.ts';
import { personIdSchema } from '../person/person-id.ts';
import { statusSchema } from '../rules/status.ts';
import { issuedCredentialSchema } from './issued-credential.ts';

/** What the code page shows, and what it shows to a gate. A grey code has no credential: nothing is known that could be signed. */
export const personalCodeSchema = z.strictObject({
  personId: personIdSchema,
  name: z.string(),
  status: statusSchema,
  credential: issuedCredentialSchema.nullable(),
  /** The proof level without which no credential is issued; null where the person's own is enough. */
  neededProof: z.enum(PROOF_LEVELS).nullable(),
  serverTime: z.iso.datetime(),
});
export type PersonalCode = z.infer<typeof personalCodeSchema>;
