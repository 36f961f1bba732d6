import * as z from 'zod';
import { personIdSchema } from '../person/person-id.ts';
import { statusSchema } from '../rules/status.ts';
import { issuedCredentialSchema } from './issued-credential.ts';

/** What the code page shows, and what it shows to a gate. A grey code has no credential: nothing is known that could be signed. */
export const personalCodeSchema = z.strictObject({
  personId: personIdSchema,
  name: z.string(),
  status: statusSchema,
  credential: issuedCredentialSchema.nullable(),
  serverTime: z.iso.datetime(),
});
export type PersonalCode = z.infer<typeof personalCodeSchema>;
