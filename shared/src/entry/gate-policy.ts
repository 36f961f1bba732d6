import type * as z from 'zod';
import type { PlaceKind } from '../place/place-kinds.ts';
import type { gatePoliciesSchema } from './gate-policy-schema.ts';
import { PLAIN_POLICY, type Policy } from './policy.ts';

export type GatePolicies = z.infer<typeof gatePoliciesSchema>;

export const PLAIN_POLICIES: GatePolicies = { everywhere: PLAIN_POLICY, kinds: {} };

/** What a kind of place asks. */
export function policyFor(policies: GatePolicies, kind: PlaceKind): Policy {
  return policies.kinds[kind] ?? policies.everywhere;
}
