import * as z from 'zod';
import { LOOK_UP_PURPOSES } from '../access/ways.ts';
import { PROOF_LEVELS } from '../identity/proof-level.ts';
import { personIdSchema } from '../person/person-id.ts';
import { statusSchema } from '../rules/status.ts';
import { lineSchema } from '../text/line.ts';

/** Why an official looks somebody up, and the case that they do it for. Both stand on the person's record. */
export const officialLookUpSchema = z.strictObject({
  purpose: z.enum(LOOK_UP_PURPOSES),
  reference: lineSchema(60),
});
export type OfficialLookUp = z.infer<typeof officialLookUpSchema>;

/** The colour with its reasons. The badges beside it tell of tests, doses and trips: more than it takes to help somebody. */
export const toldStatusSchema = statusSchema.omit({ badges: true });
export type ToldStatus = z.infer<typeof toldStatusSchema>;

/** What an official is told: the code with its reasons, and of the person only what tells them from others. */
export const personFoundSchema = z.strictObject({
  personId: personIdSchema,
  /** Masked. */
  name: z.string(),
  /** The division of the residence, by name. */
  residence: z.string(),
  proofLevel: z.enum(PROOF_LEVELS),
  status: toldStatusSchema,
  serverTime: z.iso.datetime(),
});
export type PersonFound = z.infer<typeof personFoundSchema>;
