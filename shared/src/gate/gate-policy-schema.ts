import * as z from 'zod';
import { policySchema } from '../code/gate-bundle-schema.ts';
import { placeKindSchema } from '../place/place.ts';

/** What doors ask of a code, by kind of place; a kind that is not named asks what all do. */
export const gatePoliciesSchema = z.strictObject({
  everywhere: policySchema,
  kinds: z.partialRecord(placeKindSchema, policySchema),
});
