import * as z from 'zod';
import { policySchema } from '../code/gate-bundle-schema.ts';
import { PLAIN_POLICY, type Policy } from '../code/policy.ts';
import { type PlaceKind, placeKindSchema } from '../place/place.ts';

/** What doors ask of a code, by kind of place; a kind that is not named asks what all do. */
export const gatePoliciesSchema = z.strictObject({
  everywhere: policySchema,
  kinds: z.partialRecord(placeKindSchema, policySchema),
});
export type GatePolicies = z.infer<typeof gatePoliciesSchema>;

export const PLAIN_POLICIES: GatePolicies = { everywhere: PLAIN_POLICY, kinds: {} };

export function policyFor(policies: GatePolicies, kind: PlaceKind): Policy {
  return policies.kinds[kind] ?? policies.everywhere;
}
